import { isStored, type Stored, type StoredDocument } from '../../stored.ts'

/** A part of a text that a remark can be about. */
export interface Paragraph {
  /** The `_key` of the part in the body of a story, or of a section of a page. */
  readonly key: string
  /** Its words, on one line; `''` for a picture or a video without any. */
  readonly text: string
}

/** What is kept of a paragraph beside a remark. Characters. */
const quoteLength = 200

/** The paragraphs of a document in order, without headings: those are about what follows them. */
export function paragraphsOf(subject: StoredDocument): Paragraph[] {
  const bodies = [subject.body, ...listOf(subject.sections).map((section) => (isStored(section) ? section.body : null))]
  return bodies.flatMap(listOf).flatMap((part) => {
    if (!isStored(part) || typeof part._key !== 'string' || isHeading(part)) return []
    const text = wordsOf(part).replaceAll(/\s+/g, ' ').trim()
    return text || part._type !== 'block' ? [{ key: part._key, text }] : []
  })
}

/** The paragraph with a key that came from outside. */
export function paragraphWith(subject: StoredDocument, key: string | null): Paragraph | null {
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

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
