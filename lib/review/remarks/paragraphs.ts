import { isStored, type Stored } from '../../stored.ts'

/** A part of a text that a remark can be about. */
export interface Paragraph {
  /** The `_key` of the part in the body of a story, or of a section of a page; of a text in a field, see `fieldTextKey`. */
  readonly key: string
  /** Where it is in its document, in the syntax of Sanity: `body[_key=="a1"]`. */
  readonly path: string
  /** Its words, on one line; `''` for a picture or a video without any. */
  readonly text: string
}

/** What is kept of a paragraph beside a remark. Characters. */
const quoteLength = 200

/** The fields with the running text of documents without a body, in the order of their pages. Each has a text per language. */
const textFields = ['summary', 'description', 'pledge.activities'] as const

/** The key of the paragraph that is all of a field's text in one language. */
export const fieldTextKey = (field: (typeof textFields)[number], language: string): string => `${field}.${language}`

/** The paragraphs of a document in order, without headings: those are about what follows them. */
export function paragraphsOf(subject: Stored): Paragraph[] {
  const sections = listOf(subject.sections).filter(isStored)
  return [
    ...textFields.flatMap((field) => textsOfField(subject, field)),
    ...partsOf(subject.body, 'body'),
    ...sections.flatMap(({ _key, body }) => partsOf(body, `sections[_key=="${String(_key)}"].body`)),
  ]
}

function partsOf(body: unknown, path: string): Paragraph[] {
  return listOf(body).flatMap((part) => {
    if (!isStored(part) || typeof part._key !== 'string' || isHeading(part)) return []
    const text = onOneLine(wordsOf(part))
    return text || part._type !== 'block' ? [{ key: part._key, path: `${path}[_key=="${part._key}"]`, text }] : []
  })
}

function textsOfField(subject: Stored, field: (typeof textFields)[number]): Paragraph[] {
  const value = field.split('.').reduce<unknown>((at, name) => (isStored(at) ? at[name] : null), subject)
  return listOf(value).flatMap((each) => {
    if (!isStored(each) || typeof each.language !== 'string') return []
    const text = onOneLine(textOf(each.value))
    const path = `${field}[_key=="${String(each._key)}"].value`
    return text ? [{ key: fieldTextKey(field, each.language), path, text }] : []
  })
}

/** The paragraph with a key that came from outside. */
export function paragraphWith(subject: Stored, key: string | null): Paragraph | null {
  return paragraphsOf(subject).find((paragraph) => paragraph.key === key) ?? null
}

/** The beginning of a paragraph, cut between words, by which it is recognised when it has changed or is gone. */
export function quoteOf({ text }: Pick<Paragraph, 'text'>, length = quoteLength): string {
  if (text.length <= length) return text
  const start = text.slice(0, length)
  const cut = start.includes(' ') ? start.slice(0, start.lastIndexOf(' ')) : start.toWellFormed()
  return `${cut}…`
}

function isHeading({ _type, style }: Stored): boolean {
  return _type === 'block' && typeof style === 'string' && /^h[1-6]$/.test(style)
}

function wordsOf(part: Stored): string {
  const spans = listOf(part.children).map((span) => (isStored(span) ? textOf(span.text) : ''))
  if (part._type === 'block') return spans.join('')
  return [part.title, part.text, part.caption ?? part.alt].map(textOf).filter(Boolean).join(' ')
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
