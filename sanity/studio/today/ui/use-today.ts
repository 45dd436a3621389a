import type { SanityClient } from '@sanity/client'
import { useMemo } from 'react'
import type { Live } from '../../parts/live-store.ts'
import { useLive } from '../../parts/use-live.ts'
import { todayStore } from '../queries/today-store.ts'
import type { TodayContent } from '../rules/today-content.ts'

/** What waits, as it is now. */
export function useToday(client: SanityClient): Live<TodayContent> {
  return useLive(useMemo(() => todayStore(client), [client]))
}
