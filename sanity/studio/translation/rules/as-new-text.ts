import type { SanityDocumentLike } from 'sanity'

/**
 * What a text does not hand on when it is duplicated. A translation shares the consent record of its original: its duplicate, whose words
 * may soon be about somebody else, would be shown by the consent of another person. The rest is of this text alone: its address, its
 * dates, when it appears and goes.
 */
const itsOwn: ReadonlySet<string> = new Set([
  'translationOf',
  'translationSourceRevision',
  'translationStatus',
  'slug',
  'publishedAt',
  'publishAt',
  'unpublishAt',
  'reviewBy',
])

/** The duplicate of a document: a text of its own, for which nobody has agreed to anything yet. */
export function asNewText(document: SanityDocumentLike): SanityDocumentLike {
  const { _id, _type, ...fields } = document
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !itsOwn.has(name)))
  const wasTranslated = 'translationStatus' in document
  return { _id, _type, ...kept, ...(wasTranslated && { translationStatus: 'original' }) }
}
