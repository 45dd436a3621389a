import { residentMemory } from './memory.ts'
import type { Running } from './processes.ts'

/** Asks for many addresses that are not there, as those who look for holes do: memory in megabytes. */
export async function unknownAddresses({ url, child }: Running, count: number) {
  const before = residentMemory(child.pid)
  const began = performance.now()
  // Others each time: the answers to these must not be kept for long.
  const mark = crypto.randomUUID().slice(0, 8)
  let asked = 0
  const ask = async (): Promise<void> => {
    while (asked < count) {
      asked += 1
      const answer = await fetch(`${url}/en/stories/nothing-${mark}-${asked}`)
      await answer.arrayBuffer()
      if (answer.status !== 404) throw new Error(`${answer.url} was answered with ${answer.status}.`)
    }
  }
  await Promise.all(Array.from({ length: 32 }, ask))
  const seconds = Math.round((performance.now() - began) / 100) / 10
  return { count, seconds, before, after: residentMemory(child.pid) }
}
