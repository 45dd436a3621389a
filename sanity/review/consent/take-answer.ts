import { wordsHash } from '../../../lib/review/consent/confirmed-words.ts'
import type { ConsentForm } from '../../../lib/review/consent/read-form.ts'
import type { FrameLanguage } from '../../../lib/languages.ts'
import { consentWords } from '../../../lib/review/words/consent-words.ts'
import type { OpenView } from '../open-view.ts'
import { reviewContent, type ReviewContent } from '../review-client.ts'
import { giveAnswer } from './give-answer.ts'

interface SentAnswer {
  /** The original story. */
  readonly storyId: string
  readonly formId: string
  readonly form: ConsentForm
  readonly frame: FrameLanguage
}

/**
 * Stores an answer that lacks nothing, where she has read what she answers about: this opening showed her each text that
 * she ticked, as it is now.
 * @returns `moved` when it did not, `tooMany` when the link has sent too many; then nothing was stored
 */
export async function takeAnswer(
  { link, view, texts }: OpenView,
  { storyId, formId, form, frame }: SentAnswer,
  content: ReviewContent = reviewContent(),
): Promise<'given' | 'tooMany' | 'moved'> {
  const seen = texts
    .filter(({ language }) => form.reads.includes(language))
    .map(({ document, language }) => ({ documentId: document._id, revision: document._rev, language }))
  const hasRead = seen.every(({ documentId, revision }) =>
    view.seen.some((each) => each.documentId === documentId && each.revision === revision),
  )
  if (!hasRead) return 'moved'
  return giveAnswer(content, {
    linkId: link._id,
    storyId,
    formId,
    form,
    asked: texts.map(({ language }) => language),
    seen,
    frameLanguage: frame,
    wordsHash: await wordsHash(consentWords(frame)),
  })
}
