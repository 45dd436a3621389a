import { createClient } from '@sanity/client'
import type { ClientConfig, SanityClient } from '@sanity/client'
import { EnvError, env } from './env.ts'
import type { Env } from './env.ts'

/** The API version of every query of the site; a newer one is a decision, not a drift. */
const API_VERSION = '2026-03-01'

/**
 * A client that reads with the server's token. It sees drafts and private documents when asked to, so it and
 * its configuration must never reach a browser.
 * @throws EnvError when the token, or the lake's address, is not there
 */
export function createServerClient(settings: Env): SanityClient {
  const { backend, projectId, dataset, readToken, lakeUrl } = settings
  if (!readToken) throw new EnvError(['SANITY_API_READ_TOKEN is missing: `npm start` makes one for the embedded lake'])
  const common: ClientConfig = {
    projectId,
    dataset,
    apiVersion: API_VERSION,
    token: readToken,
    perspective: 'published',
    // Sanity's CDN may answer with what was there before a publish; the front keeps finished pages itself.
    useCdn: false,
    // The front serves the last good page meanwhile: better to fail soon than to hold its renders for a minute.
    timeout: 15_000,
    maxRetries: 1,
  }
  if (backend === 'hosted') return createClient(common)
  if (!lakeUrl) throw new EnvError(['SANITY_LAKE_URL is missing: `npm start` sets it where the embedded lake listens'])
  return createClient({ ...common, apiHost: lakeUrl, useProjectHostname: false })
}

let shared: SanityClient | undefined

/** The server's one client, made at the first call so that importing a page needs no variables. */
export function serverClient(): SanityClient {
  shared ??= createServerClient(env())
  return shared
}

/** Whether requests to a host (`host:port` where the port is not the usual one) are requests to the content API. */
export function isContentApi({ backend, lakeUrl }: Env, host: string): boolean {
  if (backend === 'lake') return lakeUrl !== undefined && new URL(lakeUrl).host === host
  return host === 'api.sanity.io' || host.endsWith('.api.sanity.io') || host === 'cdn.sanity.io'
}
