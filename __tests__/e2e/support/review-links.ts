import { createHash, randomBytes } from 'node:crypto'
import type { APIRequestContext, APIResponse, Page } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { siteUrl } from './site'

export interface MadeReviewLink {
  /** `review.<uuid>` */
  readonly id: string
  readonly token: string
  /** The whole address, as it is sent to a reviewer. */
  readonly address: string
}

/**
 * A review link as Studio makes it, for a journey that is about its reader.
 * @param fields laid over it: `languages`, `frameLanguage`, `viewLimit`, `may`, `expiresAt` …
 */
export async function makeReviewLink(
  client: SanityClient,
  subjectId: string,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<MadeReviewLink> {
  const token = randomBytes(32).toString('base64url')
  const id = `review.${crypto.randomUUID()}`
  await client.create({
    _id: id,
    _type: 'reviewLink',
    subject: { _type: 'reference', _ref: subjectId, _weak: true },
    tokenHash: createHash('sha256').update(token).digest('hex'),
    madeBy: 'A journey',
    expiresAt: new Date(Date.now() + 60 * 60 * 1000).toISOString(),
    ...fields,
  })
  return { id, token, address: `${siteUrl()}/review/${token}` }
}

/** Opens a link as its reader does: the cover, then *Read*. */
export async function openReviewLink(page: Page, { address }: Pick<MadeReviewLink, 'address'>): Promise<void> {
  await page.goto(address)
  await page.locator('form[action$="/read"] button').click()
  await page.locator('.review-banner').waitFor()
  // Its modules run then, too.
  await page.waitForLoadState()
}

/** A form as a page of the site sends it; browsers name no origin where the policy is to send no referrer. */
export const ownPage = { 'sec-fetch-site': 'same-origin', origin: 'null' }

/** Presses *Read* without a browser. */
export const pressRead = (
  request: APIRequestContext,
  { address }: MadeReviewLink,
  headers: Record<string, string> = ownPage,
) => request.post(`${address}/read`, { headers, form: { frame: 'en' }, maxRedirects: 0 })

/** The cookie that an answer sets, as the browser sends it back; `''` where it sets none. */
export const cookieOf = (answer: APIResponse) => answer.headers()['set-cookie']?.split(';')[0] ?? ''

/** How often a link was opened. */
export const viewsOf = (client: SanityClient, { id }: MadeReviewLink) =>
  client.fetch<number>('count(*[_type == "reviewView" && link._ref == $id])', { id })
