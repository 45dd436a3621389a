import {
  parseJsonPath,
  resolveMapping,
  type ContentSourceMap,
  type ContentSourceMapParsedPath,
} from '@sanity/client/csm'

/** A text of a result, and where the map says that it is stored; `null` where it says nothing of a document. */
export interface FollowedText {
  readonly at: ContentSourceMapParsedPath
  readonly text: string
  readonly source: { readonly id: string; readonly type: string; readonly path: string } | null
  /** What stands there in that document. */
  readonly found: unknown
}

/** Follows the map from every text of a result, with the official client's own functions. */
export function followSourceMap(
  result: unknown,
  map: ContentSourceMap,
  documentOf: (id: string) => unknown,
): FollowedText[] {
  return textsOf(result, []).map(({ at, text }) => {
    const resolved = resolveMapping(at, map)
    const source = resolved?.mapping.source
    if (!resolved || source?.type !== 'documentValue') return { at, text, source: null, found: undefined }
    const document = map.documents[source.document]
    const path = `${map.paths[source.path]}${resolved.pathSuffix}`
    if (!document) throw new Error(`The map has no document ${source.document}.`)
    const found = valueAt(documentOf(document._id), parseJsonPath(path))
    return { at, text, source: { id: document._id, type: document._type, path }, found }
  })
}

function textsOf(value: unknown, at: ContentSourceMapParsedPath): { at: ContentSourceMapParsedPath; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, [...at, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, [...at, name]))
}

function valueAt(value: unknown, path: ContentSourceMapParsedPath): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof value !== 'object' || value === null) return undefined
  if (typeof step !== 'object') return valueAt(Reflect.get(value, step), rest)
  if (!Array.isArray(value)) return undefined
  const element: unknown = value.find((each: unknown) => hasKey(each, step._key))
  return valueAt(element, rest)
}

function hasKey(element: unknown, key: string): boolean {
  return typeof element === 'object' && element !== null && '_key' in element && element._key === key
}
