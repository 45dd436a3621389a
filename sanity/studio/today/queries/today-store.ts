import type { SanityClient } from '@sanity/client'
import { publicTypes } from '../../../../lib/content/document-types.ts'
import { liveStore, type LiveStore } from '../../parts/live-store.ts'
import { onAnyChange } from '../../parts/any-change.ts'
import type { TodayContent } from '../rules/today-content.ts'
import { TODAY_QUERY } from './today-query.ts'

/** Times that are set come without a change. Milliseconds. */
const minutes = 5 * 60_000

/** What waits, kept up with what everybody does. */
export function todayStore(client: SanityClient): LiveStore<TodayContent> {
  const read = () =>
    client.fetch<TodayContent>(
      TODAY_QUERY,
      { now: new Date().toISOString(), types: publicTypes },
      { perspective: 'raw' },
    )
  return liveStore(client, read, { follow: onAnyChange, every: minutes })
}
