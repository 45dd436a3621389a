import type { Tree } from '../architecture/tree.ts'

/** Journeys need a browser, and tests of a running site minutes. */
const leftOut = /^__tests__\/(?:e2e|server|scripts)\//u

/**
 * The tests that reach a file by imports, the nearest first. Of those that are as near, as all are that ask a whole server, first
 * the ones whose name has the most words of the file's.
 */
export function relatedTests({ imports }: Tree, file: string): string[] {
  const importers = Map.groupBy(imports, ({ to }) => to)
  const distance = new Map([[file, 0]])
  // A `Map` gives what is added while it is read: nearest files come first.
  for (const [reached, steps] of distance)
    for (const { from } of importers.get(reached) ?? []) if (!distance.has(from)) distance.set(from, steps + 1)
  const words = wordsOf(file)
  const shared = (test: string) => wordsOf(test).filter((word) => words.includes(word)).length
  return [...distance]
    .filter(([each]) => /\.test\.tsx?$/u.test(each) && !leftOut.test(each))
    .toSorted(([a, near], [b, far]) => near - far || shared(b) - shared(a))
    .map(([test]) => test)
}

/** `mutations` and `mutation` are one word. */
function wordsOf(path: string): string[] {
  return path.split(/[/.-]/u).map((word) => word.replace(/s$/u, ''))
}
