import { attributeOf } from '../evaluation/values.ts'
import type { LakeDocument } from '../protocol/document.ts'
import { isLayered, tracedElements, unknown, writtenByPerspective } from './origin.ts'
import type { IsDocument, ValueOrigin, StoredPlace, Traced } from './origin.ts'

type MappingSource =
  | { readonly type: 'documentValue'; readonly document: number; readonly path: number }
  | { readonly type: 'literal' | 'unknown' }

/**
 * Where the parts of a result are stored. What has no mapping has that of the nearest part around it, continued.
 * @see https://www.sanity.io/docs/visual-editing/content-source-maps
 */
export interface ContentSourceMap {
  readonly documents: { readonly _id: string; readonly _type: string }[]
  /** JSONPath, `$['body'][0]` or `$['body'][?(@._key=='a')]`. */
  readonly paths: string[]
  /** By the JSONPath of a part of the result. */
  readonly mappings: Record<string, { readonly type: 'value'; readonly source: MappingSource }>
}

/** How a map names an element that has a `_key`. */
export type Elements = 'byIndex' | 'byKey'

export function contentSourceMap(traced: Traced, elements: Elements, isDocument: IsDocument): ContentSourceMap {
  const documents = new Map<LakeDocument, number>()
  const paths = new Map<string, number>()
  const mappings: Record<string, { type: 'value'; source: MappingSource }> = {}
  const map = (at: string, source: MappingSource) => {
    mappings[at] = { type: 'value', source }
  }
  const visit = (at: string, value: unknown, origin: ValueOrigin): void => {
    switch (origin.kind) {
      case 'stored': {
        const { document, place } = origin
        const path = numberOf(paths, jsonPath(place, elements))
        map(at, { type: 'documentValue', document: numberOf(documents, document), path })
        if (place === null && isLayered(document))
          for (const name of writtenByPerspective) map(`${at}${nameSegment(name)}`, { type: 'unknown' })
        return
      }
      case 'object':
        for (const [name, part] of origin.parts) visit(`${at}${nameSegment(name)}`, attributeOf(value, name), part)
        return
      case 'list':
        return origin.parts.forEach((part, index) =>
          visit(`${at}[${index}]`, Array.isArray(value) ? value[index] : null, part),
        )
      default: {
        // Documents that come out of what was worked out are still themselves.
        const found = Array.isArray(value) ? tracedElements({ value, origin: unknown }, isDocument) : []
        if (found.some((element) => element.origin.kind === 'stored'))
          return found.forEach((element, index) => visit(`${at}[${index}]`, element.value, element.origin))
        map(at, { type: origin.kind })
      }
    }
  }
  visit('$', traced.value, traced.origin)
  const stored = [...documents.keys()].map((document) => ({ _id: storedId(document), _type: document._type }))
  return { documents: stored, paths: [...paths.keys()], mappings }
}

/** The number of something in a list to which it is added where it is new. */
function numberOf<T>(known: Map<T, number>, item: T): number {
  const number = known.get(item) ?? known.size
  known.set(item, number)
  return number
}

/** The draft's own id, where it stands in for a published document. */
function storedId({ _id, _originalId }: LakeDocument): string {
  return typeof _originalId === 'string' ? _originalId : _id
}

function jsonPath(place: StoredPlace | null, elements: Elements): string {
  if (place === null) return '$'
  const { inside, step } = place
  return `${jsonPath(inside, elements)}${typeof step === 'string' ? nameSegment(step) : elementSegment(step, elements)}`
}

function elementSegment({ index, key }: { index: number; key: string | null }, elements: Elements): string {
  return elements === 'byKey' && key !== null ? `[?(@._key=='${key.replace(/['\\]/g, '\\$&')}')]` : `[${index}]`
}

const escapes: Readonly<Record<string, string>> = { '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function nameSegment(name: string): string {
  return `['${name.replace(/[\f\n\r\t'\\]/g, (letter) => escapes[letter] ?? `\\${letter}`)}']`
}
