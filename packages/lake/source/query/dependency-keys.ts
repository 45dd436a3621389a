import { publishedIdOf } from '../protocol/document-id.ts'
import type { LakeDocument } from '../protocol/document.ts'

// What an answer depends on, and what a change touches, are named by the same keys: an answer is as it was where they share
// none. A key names a text at a path of a document; lists have no place in paths: `countries[]._ref` is `countries._ref`.

/** Touched by every change. */
export const anyDocument = '*'

/** The path of whatever a document refers to, at any depth, as `references()` looks for it. */
export const referencesPath = '()'

/** Every change changes these: who asks for them depends on everything. */
export const fleetingPaths: ReadonlySet<string> = new Set(['_rev', '_updatedAt'])

/** Longer texts are told apart by their beginnings. Characters. */
const mostOfText = 200

/** More keys of one document would make its changes longer than what they spare. */
const mostOfDocument = 2_000

/** All documents that have a text at a path. */
export const keyOf = (path: string, text: string): string => `${path}=${text.slice(0, mostOfText)}`

export const idKey = (id: string): string => keyOf('_id', id)

export const typeKey = (type: string): string => keyOf('_type', type)

/** The document that a key means by its id; `undefined` for all other keys. */
export const idOfKey = (key: string): string | undefined => (key.startsWith('_id=') ? key.slice(4) : undefined)

const known = new WeakMap<LakeDocument, ReadonlySet<string> | null>()

/** All keys under which a document can be found; `null` where they are too many. */
export function keysOfDocument(document: LakeDocument): ReadonlySet<string> | null {
  const before = known.get(document)
  if (before !== undefined) return before
  const found = new Set([idKey(publishedIdOf(document._id))])
  collect(document, '', found)
  const keys = found.size <= mostOfDocument ? found : null
  known.set(document, keys)
  return keys
}

function collect(value: unknown, path: string, found: Set<string>): void {
  if (found.size > mostOfDocument) return
  if (typeof value === 'string') return void found.add(keyOf(path, value))
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) return value.forEach((element) => collect(element, path, found))
  for (const [name, part] of Object.entries(value)) {
    if (path === '' && fleetingPaths.has(name)) continue
    collect(part, path === '' ? name : `${path}.${name}`, found)
    if (name === '_ref' && typeof part === 'string') found.add(keyOf(referencesPath, part))
  }
}
