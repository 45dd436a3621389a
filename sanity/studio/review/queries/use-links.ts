import { useMemo } from 'react'
import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import type { LinkRow } from '../rules/link-row.ts'
import { LINKS_OF_QUERY } from './link-queries.ts'
import { liveStore, type Live } from '../../parts/live-store.ts'
import { useLive } from '../../parts/use-live.ts'

/**
 * The links that open a text, as they are now.
 * @param original the text that this one was translated from; the text itself where it is no translation
 */
export function useLinks(id: string, original: string): Live<readonly LinkRow[]> {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const store = useMemo(
    () => liveStore(client, () => client.fetch<LinkRow[]>(LINKS_OF_QUERY, { id, original }, { perspective: 'raw' })),
    [client, id, original],
  )
  return useLive(store)
}
