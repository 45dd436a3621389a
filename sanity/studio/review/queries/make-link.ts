import type { SanityClient } from '@sanity/client'
import { linkExpiry } from '../../../../lib/review/link-rules.ts'
import type { Person } from '../../../../lib/workflow/records.ts'
import { hashReviewToken, newReviewToken } from '../../../preview/review-token.ts'
import type { NewLink } from '../rules/share-form.ts'

/** What is known of a link while its maker looks at it: the token cannot be had again. */
export interface MadeReviewLink {
  readonly id: string
  readonly token: string
  /** ISO 8601. */
  readonly expiresAt: string
}

/** Makes a link to a document (its published id). */
export async function makeLink(
  client: SanityClient,
  documentId: string,
  { madeFor, languages, frameLanguage, days, viewLimit, may }: NewLink,
  person: Person,
): Promise<MadeReviewLink> {
  const token = newReviewToken()
  const expiresAt = linkExpiry(days, new Date())
  // The dot keeps it from everybody who is not signed in.
  const id = `review.${crypto.randomUUID()}`
  await client.create({
    _id: id,
    _type: 'reviewLink',
    subject: { _type: 'reference', _ref: documentId, _weak: true },
    languages,
    frameLanguage,
    tokenHash: await hashReviewToken(token),
    madeBy: person.name,
    madeById: person.id,
    madeFor,
    expiresAt,
    ...(viewLimit !== null && { viewLimit }),
    may,
  })
  return { id, token, expiresAt }
}
