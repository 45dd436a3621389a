import type { SanityClient } from '@sanity/client'
import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import type { OpenNotes } from '../rules/open-notes.ts'
import { liveStore, type Live, type LiveStore } from '../../parts/live-store.ts'
import { OPEN_NOTES_QUERY } from './note-queries.ts'
import { useLive } from '../../parts/use-live.ts'

/** One for all lists, badges and Today: a list of a hundred texts asks once. */
const stores = new WeakMap<SanityClient, LiveStore<OpenNotes>>()

function storeFor(client: SanityClient): LiveStore<OpenNotes> {
  const store =
    stores.get(client) ?? liveStore(client, () => client.fetch<OpenNotes>(OPEN_NOTES_QUERY, {}, { perspective: 'raw' }))
  stores.set(client, store)
  return store
}

/** What nobody has dealt with yet, of all texts, as it is now. */
export function useOpenNotes(): Live<OpenNotes> {
  return useLive(storeFor(useClient({ apiVersion: STUDIO_API_VERSION })))
}
