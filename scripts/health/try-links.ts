import { internet } from '../../sanity/health/links/reach.ts'
import { checkLinks, FRESH_FOR } from '../../sanity/health/links/check-links.ts'
import { keepLinks } from '../../sanity/health/links/keep-links.ts'
import { linksIn } from '../../sanity/health/links/links-in.ts'
import type { HealthContent, LinkCheck } from '../../sanity/health/content/finding.ts'
import type { OpenContent } from './open-content.ts'

/** Tries the links to other sites in what is published, and keeps what came of it; `note` is for who reads the report. */
export async function tryLinks(
  { published, links: known }: Pick<HealthContent, 'published' | 'links'>,
  { client, siteUrl, mayWrite }: OpenContent,
): Promise<{ readonly links: readonly LinkCheck[]; readonly note?: string }> {
  const addresses = [...published.values()].flatMap((document) => linksIn(document).map(({ address }) => address))
  const { links, isOffline } = await checkLinks(addresses, known, {
    reach: internet,
    timeout: 15_000,
    pause: 1_000,
    userAgent: `nap1325-link-check (+${siteUrl})`,
    now: () => new Date(),
    freshFor: FRESH_FOR,
  })
  if (isOffline) return { links, note: 'No other site answered: links were not tried. Is this machine on the network?' }
  if (!mayWrite) return { links, note: 'What came of the links is not kept: that needs SANITY_API_WRITE_TOKEN.' }
  await keepLinks(client, links)
  return { links }
}
