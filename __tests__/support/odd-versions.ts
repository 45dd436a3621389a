import { isStored, type Stored } from '@/lib/stored'

/** A document with one thing in it that no rule of the schema allows, and any API, import or paste can make. */
export interface OddVersion {
  /** `body[0].markDefs is null` */
  readonly what: string
  readonly document: Stored
}

const replacements: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a number', 7],
  ['true', true],
  ['a text', 'odd'],
  ['an empty text', ''],
  ['an empty list', []],
  ['a list of null', [null]],
  ['a list of numbers', [7]],
  ['a list of lists', [[null]]],
  ['a list of texts', ['odd']],
  ['an empty object', {}],
  ['an object of a type that nobody knows', { _type: 'nobody', _key: 'n', value: 7 }],
]

/**
 * Every document that differs from a whole one in one place: a wrong value, none, an item twice, or one without its key. A field of
 * a type of object is tried once, however many of these objects there are.
 */
export function* oddVersions(document: Stored): Generator<OddVersion> {
  const seen = new Set<string>()
  for (const [name, value] of Object.entries(document)) {
    if (name.startsWith('_')) continue
    for (const { what, value: odd } of oddValues(value, name, seen))
      yield { what, document: odd === missing ? without(document, name) : { ...document, [name]: odd } }
  }
}

const missing = Symbol('missing')

interface OddValue {
  readonly what: string
  readonly value: unknown
}

function* oddValues(value: unknown, path: string, seen: Set<string>): Generator<OddValue> {
  yield { what: `${path} is missing`, value: missing }
  for (const [what, replacement] of replacements) yield { what: `${path} is ${what}`, value: replacement }
  if (Array.isArray(value)) yield* oddLists(value, path, seen)
  else if (isStored(value)) yield* oddObjects(value, path, seen)
}

function* oddLists(list: readonly unknown[], path: string, seen: Set<string>): Generator<OddValue> {
  yield { what: `${path} has each item twice`, value: list.flatMap((item) => [item, item]) }
  yield { what: `${path} has null among its items`, value: [null, ...list] }
  for (const [index, item] of list.entries())
    for (const { what, value } of oddValues(item, `${path}[${index}]`, seen))
      yield {
        what,
        value: list.flatMap((each, place) => (place !== index ? [each] : value === missing ? [] : [value])),
      }
}

function* oddObjects(object: Stored, path: string, seen: Set<string>): Generator<OddValue> {
  for (const [name, inner] of Object.entries(object)) {
    const field = `${String(object._type)}.${name}`
    if (seen.has(field)) continue
    seen.add(field)
    for (const { what, value } of oddValues(inner, `${path}.${name}`, seen))
      yield { what, value: value === missing ? without(object, name) : { ...object, [name]: value } }
  }
}

function without(object: Stored, name: string): Stored {
  return Object.fromEntries(Object.entries(object).filter(([each]) => each !== name))
}

/** As deep as whole documents go, lists counted. */
const deepest = 9

/**
 * Every document of which all that stands at one depth is odd in the same way: much fewer than `oddVersions`, for what takes
 * long to ask.
 */
export function* oddLayers(document: Stored): Generator<OddVersion> {
  for (let depth = 1; depth <= deepest; depth += 1)
    for (const [what, odd] of replacements) {
      const replaced = replacedAt(document, depth, odd)
      if (isStored(replaced)) yield { what: `all at depth ${depth} is ${what}`, document: replaced }
    }
}

function replacedAt(value: unknown, depth: number, odd: unknown): unknown {
  if (depth === 0) return odd
  if (Array.isArray(value)) return value.map((item: unknown) => replacedAt(item, depth - 1, odd))
  if (!isStored(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name.startsWith('_') ? inner : replacedAt(inner, depth - 1, odd),
    ]),
  )
}
