import type { SanityClient } from '@sanity/client'
import { isSiteStatus, SITE_STATUS_PATH, type SiteStatus } from '../../../../lib/status/site-status.ts'
import { say } from '../../parts/say.ts'

/**
 * Asks the site how it runs, with the token that this Studio has.
 * @param siteUrl the origin of Studio's window
 * @throws Error with a sentence for the administrator
 */
export async function readStatus(client: SanityClient, siteUrl: string): Promise<SiteStatus> {
  const { token } = client.config()
  if (!token)
    throw new Error(
      say(
        'This Studio is signed in by a cookie of Sanity, which the site cannot check: /metrics says the same (docs/observability.md).',
      ),
    )
  const answer = await fetch(siteUrl + SITE_STATUS_PATH, { headers: { authorization: `Bearer ${token}` } })
  if (answer.status === 404) throw new Error(say('The site tells this to administrators only.'))
  if (!answer.ok) throw new Error(say('The site answered {status}.', { status: answer.status }))
  const status: unknown = await answer.json()
  if (!isSiteStatus(status)) throw new Error(say('The site is of another version than this Studio: reload it.'))
  return status
}
