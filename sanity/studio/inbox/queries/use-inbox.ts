import type { SanityClient } from '@sanity/client'
import { useCallback, useMemo } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import { mayPublish } from '../../../../lib/inbox/inbox-records.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import type { Live, LiveStore } from '../../parts/live-store.ts'
import { useLive } from '../../parts/use-live.ts'
import { inboxStore, type SeenInbox } from './inbox-store.ts'
import { keepSeen } from './seen.ts'

/** One for the bar, the inbox and Today: they ask once. */
const stores = new WeakMap<SanityClient, Map<string, LiveStore<SeenInbox>>>()

function storeFor(client: SanityClient, key: string, make: () => LiveStore<SeenInbox>): LiveStore<SeenInbox> {
  const known = stores.get(client) ?? new Map<string, LiveStore<SeenInbox>>()
  stores.set(client, known)
  const store = known.get(key) ?? make()
  known.set(key, store)
  return store
}

interface UsedInbox {
  readonly inbox: Live<SeenInbox>
  /** Remembers that everything that is in the inbox now was seen. */
  readonly markSeen: (inbox: SeenInbox) => Promise<void>
}

/**
 * The inbox of whoever is signed in, as it is now.
 * @param days for how long news is kept
 */
export function useInbox(days: number): UsedInbox {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const user = useCurrentUser()
  const id = user?.id ?? ''
  const isEditor = mayPublish(user?.roles ?? [])
  const store = useMemo(
    () => storeFor(client, `${id} ${isEditor} ${days}`, () => inboxStore(client, { id, isEditor }, days)),
    [client, days, id, isEditor],
  )
  const markSeen = useCallback(
    async ({ notices }: SeenInbox) => {
      await keepSeen(
        client,
        notices.map((notice) => notice.id),
      )
      store.refresh()
    },
    [client, store],
  )
  return { inbox: useLive(store), markSeen }
}
