import { draftIdOf, isDraftId, publishedIdOf } from '../../lib/document-ids.ts'
import { isStoryLanguage, languages, storyLanguages, type StoryLanguage } from '../../lib/languages.ts'
import { linkOpensText } from '../../lib/review/link-rules.ts'
import { referenceOf, type StoredDocument } from '../../lib/stored.ts'
import type { OpenLink } from './open-link.ts'
import { asStored, type ReviewContent } from './review-client.ts'

/** A text that a link opens. */
export interface ReviewText {
  readonly language: StoryLanguage
  /** The draft, or what is published where there is none; under its published id. Its `_rev` is the version shown. */
  readonly document: StoredDocument
  /** When that version was written. ISO 8601. */
  readonly writtenAt: string
  /** What readers see of it now, to compare with; `null` while it is not published. */
  readonly published: StoredDocument | null
}

const TRANSLATIONS = '*[_type == $type && (_id in $ids || translationOf._ref == $original)]'

/**
 * The texts of a link: its document and, where the link names their languages, the others that translate the same original.
 * No other document is ever given, whatever else refers to it.
 */
export async function reviewTexts({ subjectId, ...link }: OpenLink, content: ReviewContent): Promise<ReviewText[]> {
  const ask = (query: string, params: Record<string, unknown>) =>
    content.read.fetch<StoredDocument[]>(query, params, asStored)
  const subject = newest(await ask('*[_id in $ids]', { ids: bothIds(subjectId) }))
  if (!subject) return []
  const own = isStoryLanguage(subject.language) ? subject.language : null
  const isOpen = (language: StoryLanguage) => linkOpensText(link, language, own)
  const texts: ReviewText[] = []
  if (own === null) {
    const published = await ask('*[_id == $id]', { id: subjectId })
    for (const { id } of languages) if (isOpen(id)) texts.push(textOf(id, subject, published))
    return texts
  }
  const original = referenceOf(subject.translationOf) ?? subjectId
  const ids = [...bothIds(subjectId), ...bothIds(original)]
  const found = await ask(TRANSLATIONS, { type: subject._type, ids, original })
  const order = [own, ...storyLanguages.flatMap(({ id }) => (id === own ? [] : [id]))]
  for (const language of order.filter(isOpen)) {
    const versions = found.filter(({ _id }) => isDraftId(_id) || !_id.includes('.'))
    const id = language === own ? subjectId : idIn(language, versions)
    const ofText = versions.filter(({ _id }) => publishedIdOf(_id) === id)
    const document = newest(ofText)
    if (document?.language === language) texts.push(textOf(language, document, ofText))
  }
  return texts
}

const bothIds = (id: string) => [draftIdOf(id), id]

function newest(versions: readonly StoredDocument[]): StoredDocument | undefined {
  return versions.find(({ _id }) => isDraftId(_id)) ?? versions[0]
}

function idIn(wanted: StoryLanguage, versions: readonly StoredDocument[]): string | undefined {
  const [id] = versions.flatMap(({ _id, language }) => (language === wanted ? [publishedIdOf(_id)] : [])).toSorted()
  return id
}

function textOf(language: StoryLanguage, document: StoredDocument, versions: readonly StoredDocument[]): ReviewText {
  return {
    language,
    document: { ...document, _id: publishedIdOf(document._id) },
    writtenAt: String(document._updatedAt),
    published: versions.find(({ _id }) => !isDraftId(_id)) ?? null,
  }
}
