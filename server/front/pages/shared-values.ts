import { z } from 'zod'
import type { FinishedPage } from '../answers/finished-page.ts'

/** Digests by name. */
const Values = z.record(z.string(), z.string())

/** What is other in the shared values that a page shows: nothing, where what stands, or words. */
export type OtherValues = 'none' | 'places' | 'words'

export interface SharedValuesOptions {
  /** What the origin last said of all of them. */
  readonly latest: () => FinishedPage | undefined
  /** @see SiteDependencies */
  readonly hasWords: (name: string) => boolean
}

/** Knows whether a page shows a shared value that is not what it was. */
export function sharedValues({ latest, hasWords }: SharedValuesOptions): (page: FinishedPage) => OtherValues {
  const read = new WeakMap<FinishedPage, Readonly<Record<string, string>>>()
  const valuesOf = (answer: FinishedPage) => {
    const known = read.get(answer) ?? Values.parse(JSON.parse(answer.bodies.identity.toString('utf8')))
    read.set(answer, known)
    return known
  }
  return ({ version, dependencies }) => {
    const answer = latest()
    if (!dependencies || answer?.status !== 200) return 'none'
    // Of a page that is newer it says nothing.
    if (answer.version < version || (answer.version === version && !dependencies.isOlder)) return 'none'
    const values = valuesOf(answer)
    const others = Object.entries(dependencies.values).filter(([name, digest]) => values[name] !== digest)
    if (others.length === 0) return 'none'
    return others.some(([name]) => hasWords(name)) ? 'words' : 'places'
  }
}
