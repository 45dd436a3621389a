import type { SanityClient } from '@sanity/client'

/** What people say by their links: remarks, decisions, consent, and that they take it back. */
export const SAID_BY_LINK = '*[_type in ["reviewNote", "consentAnswer"]]'

/** An answer that exists gets added what is taken back of it. */
const NEWEST = `{
  "said": ${SAID_BY_LINK}[dateTime(_createdAt) > dateTime($since)] | order(_createdAt desc)[0]._createdAt,
  "takenBack": *[_type == "consentAnswer" && dateTime(withdrawals[-1].at) > dateTime($since)]
    | order(withdrawals[-1].at desc)[0].withdrawals[-1].at
}`

/**
 * When something was last said by a link.
 * @param since ISO 8601
 * @returns ISO 8601; `null` when nothing was since then
 */
export async function newestSaid(client: SanityClient, since: string): Promise<string | null> {
  const { said, takenBack } = await client.fetch<Readonly<Record<'said' | 'takenBack', string | null>>>(NEWEST, {
    since,
  })
  const moments = [said, takenBack].filter((each) => each !== null)
  return moments.toSorted().at(-1) ?? null
}
