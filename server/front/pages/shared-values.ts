import { z } from 'zod'
import type { FinishedPage } from '../answers/finished-page.ts'

/** Digests by name. */
const Values = z.record(z.string(), z.string())

/**
 * Knows whether a page shows a shared value that is not what it was.
 * @param latest what the origin last said of all of them
 */
export function sharedValues(latest: () => FinishedPage | undefined): (page: FinishedPage) => boolean {
  const read = new WeakMap<FinishedPage, Readonly<Record<string, string>>>()
  const valuesOf = (answer: FinishedPage) => {
    const known = read.get(answer) ?? Values.parse(JSON.parse(answer.bodies.identity.toString('utf8')))
    read.set(answer, known)
    return known
  }
  return ({ version, dependencies }) => {
    const answer = latest()
    if (!dependencies || answer?.status !== 200) return false
    // Of a page that is newer it says nothing.
    if (answer.version < version || (answer.version === version && !dependencies.isOlder)) return false
    const values = valuesOf(answer)
    return Object.entries(dependencies.values).some(([name, digest]) => values[name] !== digest)
  }
}
