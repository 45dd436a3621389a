import type { ConsentForm } from '../../../lib/review/consent/read-form.ts'
import type { FrameLanguage } from '../../../lib/languages.ts'
import { asStored, type ReviewContent } from '../review-client.ts'

/** Answers that one link may send. Nobody needs more, and who has a link cannot fill the dataset. */
export const MAX_ANSWERS = 20

interface GivenConsent {
  readonly linkId: string
  /** The original story. */
  readonly storyId: string
  /** Made with the form, so that one that is sent twice is one answer. */
  readonly formId: string
  readonly form: ConsentForm
  /** The languages of the texts that the link opens. */
  readonly asked: readonly string[]
  readonly seen: readonly { readonly documentId: string; readonly revision: string; readonly language: string }[]
  readonly frameLanguage: FrameLanguage
  readonly wordsHash: string
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

export function isFormId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value)
}

/**
 * Stores what a person answered. It changes nothing that readers see: an editor confirms it first.
 * @returns `tooMany` when the link has sent as many answers as it may; then nothing was stored
 * @throws when it cannot be written
 */
export async function giveAnswer(
  { read, write, ...content }: ReviewContent,
  given: GivenConsent,
): Promise<'given' | 'tooMany'> {
  const { linkId, storyId, formId, form, asked, seen, frameLanguage, wordsHash } = given
  const now = content.now()
  const _id = `${linkId}.consent.${formId}`
  const sent = await read.fetch<readonly string[]>(
    `*[_type == "consentAnswer" && link._ref == $linkId]._id`,
    { linkId },
    asStored,
  )
  if (sent.includes(_id)) return 'given'
  if (sent.length >= MAX_ANSWERS) return 'tooMany'
  await write().createIfNotExists({
    _id,
    _type: 'consentAnswer',
    link: weakReference(linkId),
    story: weakReference(storyId),
    asked,
    seen: seen.map((text) => ({ _key: text.language, _type: 'seenText', ...text })),
    answers: Object.entries(form.answers).map(([question, answer]) => ({
      _key: question,
      _type: 'givenAnswer',
      question,
      answer,
    })),
    ...(form.period !== null && form.period !== 'open' && { until: yearsAfter(now, Number(form.period)) }),
    frameLanguage,
    wordsHash,
    ...(form.nameGiven && { nameGiven: form.nameGiven }),
    identity: 'by link, identity not checked',
    agreedAt: now.toISOString(),
  })
  return 'given'
}

const weakReference = (_ref: string) => ({ _type: 'reference', _ref, _weak: true })

/** The same day and hour some years later; 29 February becomes 1 March. */
function yearsAfter(moment: Date, years: number): string {
  const then = new Date(moment)
  then.setUTCFullYear(then.getUTCFullYear() + years)
  return then.toISOString()
}
