import { attributeOf, isObject } from '../evaluation/values.ts'
import type { LakeDocument } from '../protocol/document.ts'

/** A place inside a document, the innermost step first: places of one document share their beginnings. */
export interface StoredPlace {
  readonly inside: StoredPlace | null
  /** A name, or an element of a list with its `_key`, where it has one. */
  readonly step: string | { readonly index: number; readonly key: string | null }
}

/** Where a value of an evaluation comes from. */
export type ValueOrigin =
  /** It is what stands at a place of a document (`null`: the document itself), with everything in it. */
  | { readonly kind: 'stored'; readonly document: LakeDocument; readonly place: StoredPlace | null }
  /** The query put it together; its parts have origins of their own. */
  | { readonly kind: 'list'; readonly parts: readonly ValueOrigin[] }
  | { readonly kind: 'object'; readonly parts: ReadonlyMap<string, ValueOrigin> }
  /** It stands in the query or its parameters. */
  | { readonly kind: 'literal' }
  /** It was worked out, from one value or many. */
  | { readonly kind: 'unknown' }

/** A value as the evaluation has it, and where it comes from. */
export interface Traced {
  readonly value: unknown
  readonly origin: ValueOrigin
}

export const literal: ValueOrigin = { kind: 'literal' }
export const unknown: ValueOrigin = { kind: 'unknown' }

/** Tells a document of the content from what looks like one. */
export type IsDocument = (value: unknown) => value is LakeDocument

/** What a perspective writes into a document that stands in for another: no document has it stored so. */
export const writtenByPerspective = ['_id', '_originalId'] as const

/** Whether a document stands in for another, as drafts do in the perspective `drafts`. */
export const isLayered = (document: LakeDocument): boolean => Object.hasOwn(document, '_originalId')

/** An attribute; `null` where there is none, which still has a place if its object is stored. */
export function tracedAttribute({ value, origin }: Traced, name: string): Traced {
  return { value: attributeOf(value, name), origin: isObject(value) ? originOfAttribute(origin, name) : unknown }
}

function originOfAttribute(origin: ValueOrigin, name: string): ValueOrigin {
  if (origin.kind === 'object') return origin.parts.get(name) ?? unknown
  if (origin.kind !== 'stored') return origin.kind === 'literal' ? literal : unknown
  const { document, place } = origin
  const isWritten = place === null && isLayered(document) && writtenByPerspective.some((written) => written === name)
  return isWritten ? unknown : { kind: 'stored', document, place: { inside: place, step: name } }
}

/** The elements of a list; none of anything else. */
export function tracedElements({ value, origin }: Traced, isDocument: IsDocument): Traced[] {
  if (!Array.isArray(value)) return []
  return value.map((element: unknown, index) => ({
    value: element ?? null,
    origin: originOfElement(origin, element, index, isDocument),
  }))
}

function originOfElement(origin: ValueOrigin, element: unknown, index: number, isDocument: IsDocument): ValueOrigin {
  if (origin.kind === 'list') return origin.parts[index] ?? unknown
  if (isDocument(element)) return { kind: 'stored', document: element, place: null }
  if (origin.kind !== 'stored') return origin.kind === 'literal' ? literal : unknown
  const key = attributeOf(element, '_key')
  const step = { index, key: typeof key === 'string' && key !== '' ? key : null }
  return { ...origin, place: { inside: origin.place, step } }
}

export function tracedList(elements: readonly Traced[]): Traced {
  return {
    value: elements.map(({ value }) => value),
    origin: { kind: 'list', parts: elements.map(({ origin }) => origin) },
  }
}

/** A later attribute replaces an earlier one of the same name. */
export function tracedObject(attributes: readonly (readonly [string, Traced])[]): Traced {
  return {
    value: Object.fromEntries(attributes.map(([name, { value }]) => [name, value])),
    origin: { kind: 'object', parts: new Map(attributes.map(([name, { origin }]) => [name, origin])) },
  }
}

/** All attributes of an object; none of anything else. */
export function tracedAttributes(traced: Traced): (readonly [string, Traced])[] {
  const { value } = traced
  return isObject(value) ? Object.keys(value).map((name) => [name, tracedAttribute(traced, name)] as const) : []
}
