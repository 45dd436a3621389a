import { messageOf } from '../../../lib/message-of.ts'
import type { EngineContent } from './content.ts'
import type { RunningEngine } from './engine.ts'
import type { EngineJourney } from './journey-of.ts'
import { readerOf } from './reader.ts'

/** Makes each journey in a window of this width. Gives a sentence for each that did not come to its end, and for each error of a script. */
export async function walkAll(
  running: RunningEngine,
  width: number,
  site: string,
  journeys: readonly EngineJourney[],
  content: EngineContent,
): Promise<string[]> {
  const faults: string[] = []
  for (const { name, walk } of journeys) {
    const tab = await running.newTab()
    try {
      await tab.resize(width, 900)
      await walk(readerOf(tab, site), content)
    } catch (error) {
      faults.push(`${name}: ${messageOf(error)}`)
    }
    faults.push(...tab.scriptErrors.map((said) => `${name}: ${said}`))
  }
  return faults
}
