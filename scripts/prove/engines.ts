import { join } from 'node:path'
import { messageOf } from '../../lib/message-of.ts'
import type { Drill, DrillOptions, DrillResult } from './drill.ts'
import { makeEngineContent, startElsewhere, type EngineContent } from './engines/content.ts'
import type { Engine } from './engines/engine.ts'
import { exitJourneys } from './engines/exit-journeys.ts'
import type { EngineJourney } from './engines/journey-of.ts'
import { listJourneys } from './engines/list-journeys.ts'
import { mostDifferent, takeLooks, type TakenLooks } from './engines/looks.ts'
import { pageJourneys } from './engines/page-journeys.ts'
import { chromium, firefox } from './engines/puppeteer-engine.ts'
import { walkAll } from './engines/walk.ts'
import { webkit } from './engines/webkit-engine.ts'
import { clientFor, makeContent, startSite } from './support/site.ts'

/** Where the pictures are, for people to look at. */
const pictures = join('.tmp', 'engines')

export const engines: Drill = {
  name: 'engines',
  promise:
    'Readers get everywhere in Chromium, Firefox and WebKit, with scripts on a desk and without them on a phone.',
  async run(options): Promise<DrillResult> {
    const { folder, afterwards } = options
    makeContent(folder)
    const site = await startSite(folder, { isWarm: false })
    afterwards(() => site.stop())
    const elsewhere = await startElsewhere()
    afterwards(() => elsewhere.stop())
    const client = clientFor(folder, `${site.url}/lake`, 'editor')
    await client.patch('siteSettings', { set: { exitPage: { title: 'elsewhere', url: elsewhere.url } } }).commit()
    const content = await makeEngineContent(client)
    const journeys = [...listJourneys, ...pageJourneys, ...exitJourneys(elsewhere)]
    const visit = { site: site.url, content, journeys, options }
    const figures: Record<string, string | number> = {}
    const faults: string[] = []
    let reference: TakenLooks | undefined
    for (const engine of [chromium, firefox, webkit]) {
      const missing = engine.missing()
      // Nobody has looked: no promise is kept by that.
      if (missing !== null) faults.push(`${engine.name} was not asked. ${missing}`)
      if (missing !== null) continue
      const desk = await visitWith(engine, true, visit)
      const phone = await visitWith(engine, false, visit)
      Object.assign(figures, desk.figures, phone.figures)
      faults.push(...desk.faults, ...phone.faults)
      reference ??= desk.looks
      if (reference && desk.looks && desk.looks !== reference)
        figures[`${engine.name} differs most in the height of`] = mostDifferent(desk.looks, reference)
    }
    return { figures: { ...figures, pictures }, faults }
  },
}

interface EngineVisit {
  readonly site: string
  readonly content: EngineContent
  readonly journeys: readonly EngineJourney[]
  readonly options: DrillOptions
}

async function visitWith(
  engine: Engine,
  hasScripts: boolean,
  { site, content, journeys, options: { isQuick, say } }: EngineVisit,
): Promise<DrillResult & { readonly looks?: TakenLooks }> {
  const which = `${engine.name}, ${hasScripts ? 'with' : 'without'} scripts`
  say(`${which} …`)
  const running = await engine.start(hasScripts)
  try {
    const walked = journeys.filter(
      ({ isOfScripts, needs }) =>
        (hasScripts || !isOfScripts) && (needs === undefined || !engine.lacks.includes(needs)),
    )
    const found = await walkAll(running, hasScripts ? 1280 : 390, site, walked, content)
    const looks =
      hasScripts && !isQuick
        ? await takeLooks(await running.newTab(), site, join(pictures, engine.name), content)
        : undefined
    const faults = [...found, ...(looks?.faults ?? [])].map((fault) => `${which}: ${fault}`)
    faults.forEach(say)
    return { figures: { [which]: `${walked.length} journeys, ${running.version}` }, faults, looks }
  } catch (error) {
    // The other engines are still to be asked.
    return { figures: {}, faults: [`${which}: it broke off: ${messageOf(error)}`] }
  } finally {
    await running.close()
  }
}
