import { isStored } from '../stored.ts'
import { slugForm } from '../slug-form.ts'
import { listFields, numberFields, plainListFields, textFields, translatedFields } from './reader-fields.ts'

/**
 * Takes out of an answer of the content API what no page could show, in place: a text that is none becomes `null`, a list that is
 * none becomes empty. Otherwise one document that an API or an import wrote without looking would take the pages of all others
 * with it: lists, feeds, search.
 */
export function makeReadable(answer: unknown): void {
  if (Array.isArray(answer)) {
    const items: readonly unknown[] = answer
    return items.forEach(makeReadable)
  }
  if (!isStored(answer)) return
  for (const [name, value] of Object.entries(answer)) {
    const readable = readableValue(name, value)
    if (readable !== value) Reflect.set(answer, name, readable)
    makeReadable(readable)
  }
}

/** Nobody sees them, and HTML does not allow them. Line ends and tabs stay. @see https://html.spec.whatwg.org/#text-2 */
const control = /[\p{Cc}--[\t\n\f\r]]/gv

function readableValue(name: string, value: unknown): unknown {
  // No page would be found at it: what has none is not linked.
  if (name === 'slug' && typeof value === 'string') return slugForm.test(value) ? value : null
  if (value === null || value === undefined) return value
  if (typeof value === 'string') return listFields.has(name) ? [] : value.replaceAll(control, '')
  if (textFields.has(name)) return null
  if (numberFields.has(name)) return typeof value === 'number' ? value : null
  if (translatedFields.has(name)) return isInLanguages(value) ? value : null
  if (!listFields.has(name)) return value
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  const isItem = plainListFields.has(name) ? isText : isAnItem
  return Array.isArray(value) && items.every(isItem) ? value : items.filter(isItem)
}

const isText = (item: unknown) => typeof item === 'string'

/** Of most lists the items have fields; of some they are ids or numbers. */
const isAnItem = (item: unknown) => isStored(item) || isText(item) || typeof item === 'number'

function isInLanguages(value: unknown): boolean {
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  return items.length > 0 && items.every((item) => isStored(item) && typeof item.language === 'string')
}
