import { fieldsPerLanguage, wordFields } from '../content/words.ts'
import { isStored, type Stored } from '../stored.ts'

/** A piece of text in a document: a field, or one paragraph of a long text. */
export interface PieceOfText {
  /** The field that contains it. */
  readonly field: string
  /** Its exact path, which is the same in every revision. */
  readonly path: string
  readonly text: string
}

/** All translatable texts of a document, in order. */
export function textsOf(document: Stored): PieceOfText[] {
  return Object.entries(document).flatMap(([field, value]) =>
    isShared(field) ? pieces(value, field, field).map((piece) => ({ field, ...piece })) : [],
  )
}

/** Whether a field says the same but for its texts: which pictures, countries and partners it has, or its value. */
export function isSameBesidesText(field: string, before: unknown, after: unknown): boolean {
  const hasText = [before, after].some((value) => pieces(value, field, field).length > 0)
  // `null` and absent are the same in GROQ.
  const rest = (value: unknown) => JSON.stringify(hasText ? referencesIn(value) : (value ?? null))
  return rest(before) === rest(after)
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => referencesIn(item))
  if (!isStored(value)) return []
  return typeof value._ref === 'string' ? [value._ref] : Object.values(value).flatMap(referencesIn)
}

/** Whether a translation follows a field of its original. What Sanity keeps for itself begins with `_`. */
export function isShared(field: string): boolean {
  return !field.startsWith('_') && !fieldsPerLanguage.has(field)
}

/** @param name of the field, or of the list, in which the value stands */
function pieces(value: unknown, path: string, name: string): { path: string; text: string }[] {
  if (typeof value === 'string') return wordFields.has(name) && value.trim() !== '' ? [{ path, text: value }] : []
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return items.flatMap((item, place) => pieces(item, `${path}[${keyOf(item) ?? place}]`, name))
  }
  if (!isStored(value) || value._type === 'reference') return []
  // One paragraph is one piece, however many spans it has.
  if (value._type === 'block') {
    const text = spansOf(value).join('')
    return text.trim() === '' ? [] : [{ path, text }]
  }
  return Object.entries(value).flatMap(([field, part]) =>
    field.startsWith('_') ? [] : pieces(part, `${path}.${field}`, field),
  )
}

function keyOf(item: unknown): string | undefined {
  return isStored(item) && typeof item._key === 'string' ? item._key : undefined
}

function spansOf({ children }: Stored): string[] {
  if (!Array.isArray(children)) return []
  const spans: readonly unknown[] = children
  return spans.map((span) => (isStored(span) && typeof span.text === 'string' ? span.text : ''))
}
