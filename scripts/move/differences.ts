import { comparable, isOwn, type CarriedDocument } from './carried.ts'

/** How two contents differ, by ids. */
export interface MoveDifferences {
  readonly missing: readonly string[]
  readonly surplus: readonly string[]
  readonly other: readonly string[]
}

/** @param marker the id of a document that only says that a move is under way */
export function differences(
  from: readonly CarriedDocument[],
  to: readonly CarriedDocument[],
  marker?: string,
): MoveDifferences {
  const counted = (all: readonly CarriedDocument[]) =>
    new Map(all.filter((each) => !isOwn(each) && each._id !== marker).map((each) => [each._id, comparable(each)]))
  const [here, there] = [counted(from), counted(to)]
  return {
    missing: [...here.keys()].filter((id) => !there.has(id)),
    surplus: [...there.keys()].filter((id) => !here.has(id)),
    other: [...here].filter(([id, text]) => there.has(id) && there.get(id) !== text).map(([id]) => id),
  }
}

/** In a sentence, `null` where there are none. */
export function differenceSentence({ missing, surplus, other }: MoveDifferences): string | null {
  const parts = [
    [missing, 'are missing'],
    [surplus, 'are there that should not be'],
    [other, 'are not the same'],
  ] as const
  const said = parts.flatMap(([ids, what]) =>
    ids.length > 0 ? [`${ids.length} documents ${what}, first ${ids[0]}`] : [],
  )
  return said.length > 0 ? `${said.join('; ')}.` : null
}
