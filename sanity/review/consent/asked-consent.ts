import { consentRecordId, originalIdOf } from '../../../lib/consent/record-id.ts'
import { confirmedLanguages } from '../../../lib/review/consent/confirmed-words.ts'
import { whyNotAsked, type NotAsked } from '../../../lib/review/consent/may-ask.ts'
import { questionsFor } from '../../../lib/review/consent/questions.ts'
import type { AskedForm } from '../../../lib/review/consent/read-form.ts'
import type { FrameLanguage } from '../../../lib/languages.ts'
import { linkMay } from '../../../lib/review/link-rules.ts'
import type { StoredDocument } from '../../../lib/stored.ts'
import { CONFIRMED_WORDS_QUERY } from '../../queries/private/consent-answers.ts'
import { env } from '../../env.ts'
import type { OpenView } from '../open-view.ts'
import { asStored, reviewContent, type ReviewContent } from '../review-client.ts'

/** What a link asks its reader. */
export interface AskedConsent extends AskedForm {
  /** The original story. */
  readonly storyId: string
  /** `null` when she may be asked in this language. */
  readonly notAsked: NotAsked | null
}

/**
 * Whether a link is one that asks for consent at all: it may, it is about a story, and this site can carry out at once what is
 * taken back.
 */
export function asksConsent({ link, texts }: OpenView): boolean {
  return linkMay(link, 'consent') && texts[0].document._type === 'story' && env().hasUpkeep
}

/** What the reader of an open link is asked, in a language. */
export async function askedConsent(
  open: OpenView,
  frame: FrameLanguage,
  content: ReviewContent = reviewContent(),
): Promise<AskedConsent> {
  const documents = open.texts.map(({ document }) => document)
  const storyId = originalIdOf(open.texts[0].document._id, open.texts[0].document)
  const [record, words] = await Promise.all([
    content.read.fetch<StoredDocument | null>('*[_id == $id][0]', { id: consentRecordId(storyId) }, asStored),
    content.read.fetch(CONFIRMED_WORDS_QUERY, {}, asStored),
  ])
  const textLanguages = open.texts.map(({ language }) => language)
  return {
    storyId,
    questions: questionsFor(documents, record),
    textLanguages,
    notAsked: whyNotAsked(frame, await confirmedLanguages(words), textLanguages),
  }
}
