import { hashReviewToken, newReviewToken } from '@/sanity/preview/review-token'
import type { ReviewContent } from '@/sanity/review/review-client'
import { startTestLake } from '../../../packages/lake/support/test-lake'

const weak = (_ref: string) => ({ _type: 'reference', _ref, _weak: true })

/** A lake with a story in two languages, both with a draft, and a signatory; with the rights that review pages have. */
export async function startReviewLake(now: () => Date = () => new Date()) {
  const lake = await startTestLake()
  const editor = lake.client('editor')
  const story = { _type: 'story', language: 'en', title: 'Published' }
  const translation = { ...story, language: 'nl', translationOf: weak('story') }
  await editor
    .transaction()
    .create({ ...story, _id: 'story' })
    .create({ ...story, _id: 'drafts.story', title: 'Draft' })
    .create({ ...translation, _id: 'story-nl' })
    .create({ ...translation, _id: 'drafts.story-nl', title: 'Concept' })
    .create({ ...story, _id: 'other' })
    .create({ ...story, _id: 'drafts.other', title: 'Canary' })
    .create({ _id: 'partner', _type: 'partner' })
    .commit()
  const content: ReviewContent = {
    read: lake.client('viewer'),
    write: () => lake.client('reviews'),
    now,
  }
  /** Makes a link as Studio stores it, and gives its token. */
  const makeLink = async (subjectId: string, fields: object = {}) => {
    const token = newReviewToken()
    const { _id } = await editor.create({
      _id: `review.${crypto.randomUUID()}`,
      _type: 'reviewLink',
      subject: weak(subjectId),
      tokenHash: await hashReviewToken(token),
      expiresAt: new Date(now().getTime() + 60_000).toISOString(),
      ...fields,
    })
    return { token, id: _id }
  }
  return { lake, editor, content, makeLink }
}
