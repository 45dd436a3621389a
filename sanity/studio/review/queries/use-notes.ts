import { useMemo } from 'react'
import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import type { NoteRow } from '../rules/notes.ts'
import { liveStore, type Live } from '../../parts/live-store.ts'
import { NOTES_OF_QUERY } from './note-queries.ts'
import { useLive } from '../../parts/use-live.ts'

/** What reviewers said about a text (its published id), as it is now. */
export function useNotes(id: string): Live<readonly NoteRow[]> {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const store = useMemo(
    () => liveStore(client, () => client.fetch<NoteRow[]>(NOTES_OF_QUERY, { id }, { perspective: 'raw' })),
    [client, id],
  )
  return useLive(store)
}
