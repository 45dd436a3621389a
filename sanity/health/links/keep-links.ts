import type { SanityClient } from '@sanity/client'
import type { LinkCheck } from '../content/finding.ts'
import { LINK_CHECKS_ID } from '../content/load-content.ts'

/** Keeps the results beside the content, where Studio's list finds them. */
export async function keepLinks(client: SanityClient, links: readonly LinkCheck[]): Promise<void> {
  const keyed = links.map((link, index) => ({ _key: `link-${index}`, ...link }))
  await client.createOrReplace({ _id: LINK_CHECKS_ID, _type: 'linkChecks', links: keyed })
}
