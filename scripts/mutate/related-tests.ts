import type { Tree } from '../architecture/tree.ts'

/** Journeys need a browser, and tests of a running site minutes. */
const leftOut = /^__tests__\/(?:e2e|server|scripts)\//u

/** The tests that reach a file by imports, the nearest first. */
export function relatedTests({ imports }: Tree, file: string): string[] {
  const importers = Map.groupBy(imports, ({ to }) => to)
  const distance = new Map([[file, 0]])
  // A `Map` gives what is added while it is read: nearest files come first.
  for (const [reached, steps] of distance)
    for (const { from } of importers.get(reached) ?? []) if (!distance.has(from)) distance.set(from, steps + 1)
  return [...distance.keys()].filter((each) => /\.test\.tsx?$/u.test(each) && !leftOut.test(each))
}
