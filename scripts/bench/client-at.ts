import { createClient, type ClientConfig, type SanityClient } from '@sanity/client'

/** The real client, of a lake that has the site's content. */
export function clientAt(apiHost: string, token: string, config: Partial<ClientConfig> = {}): SanityClient {
  return createClient({
    projectId: 'nap1325',
    dataset: 'production',
    apiVersion: '2026-03-01',
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    token,
    ...config,
  })
}
