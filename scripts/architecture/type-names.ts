/** Names that many files declare, each for itself, with the reason why that is well. */
const conventions: ReadonlyMap<string, string> = new Map([
  ['Props', 'what a component takes that no other file names: React’s own word, never exported'],
])

const declaration =
  /^(?:export )?(?:default )?(?:declare )?(?:interface|type) (?<name>\w+)(?:<.*>)? *(?:=|\{|extends\b)/gmu

/**
 * The names of types that two files declare, on the level of the module, exported or not.
 * @param sources the text of each file, by its path
 * @returns one line for each name: `Choice: lib/a.ts, sanity/b.ts`
 */
export function typesDeclaredTwice(sources: ReadonlyMap<string, string>): string[] {
  const filesOf = new Map<string, string[]>()
  for (const [file, text] of sources) {
    for (const name of namesIn(text)) filesOf.set(name, [...(filesOf.get(name) ?? []), file])
  }
  return [...filesOf]
    .filter(([name, files]) => files.length > 1 && !conventions.has(name))
    .map(([name, files]) => `${name}: ${files.join(', ')}`)
    .toSorted()
}

function namesIn(text: string): Set<string> {
  return new Set([...text.matchAll(declaration)].flatMap(({ groups }) => groups?.name ?? []))
}
