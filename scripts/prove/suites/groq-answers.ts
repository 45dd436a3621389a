import { isDeepStrictEqual } from 'node:util'

/** What the lake adds to a document. */
const added = new Set(['_rev', '_createdAt', '_updatedAt'])

/** Whether an answer is the one that the suite wants: what a store adds to each document aside, and scores as places. */
export function isAnswer(given: unknown, wanted: unknown): boolean {
  return isDeepStrictEqual(withoutAdded(withPlaces(given)), withoutAdded(wanted))
}

function withoutAdded(value: unknown): unknown {
  return mapObjects(value, (fields) => fields.filter(([name]) => !added.has(name)))
}

/** The suite knows no scores, only which is the highest: `_pos` 1. */
function withPlaces(value: unknown): unknown {
  const scores = new Set<number>()
  mapObjects(value, (fields) => {
    for (const [name, score] of fields) if (name === '_score' && typeof score === 'number') scores.add(score)
    return fields
  })
  const places = [...scores].toSorted((a, b) => b - a)
  return mapObjects(value, (fields) =>
    fields.map(([name, score]) =>
      name === '_score' && typeof score === 'number' ? ['_pos', places.indexOf(score) + 1] : [name, score],
    ),
  )
}

type Fields = [name: string, value: unknown][]

function mapObjects(value: unknown, change: (fields: Fields) => Fields): unknown {
  if (Array.isArray(value)) return value.map((each) => mapObjects(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(change(Object.entries(value)).map(([name, part]) => [name, mapObjects(part, change)]))
}
