import type { SanityClient } from '@sanity/client'
import { useEffect, useState } from 'react'
import { messageOf } from '../../../../lib/message-of.ts'
import { publicTypes } from '../../../../lib/content/document-types.ts'
import { TODAY_QUERY } from '../queries/today-query.ts'
import type { TodayContent } from '../rules/today-content.ts'

/** What waits now, or why that is not known. Both are absent while it is loading. */
export function useToday(client: SanityClient) {
  const [today, setToday] = useState<{ readonly content?: TodayContent; readonly problem?: string }>({})
  useEffect(() => {
    let isGone = false
    client
      .fetch<TodayContent>(TODAY_QUERY, { now: new Date().toISOString(), types: publicTypes }, { perspective: 'raw' })
      .then(
        (content) => !isGone && setToday({ content }),
        (error: unknown) => !isGone && setToday({ problem: messageOf(error) }),
      )
    return () => {
      isGone = true
    }
  }, [client])
  return today
}
