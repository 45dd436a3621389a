import type { SanityClient } from '@sanity/client'
import { useEffect, useState } from 'react'
import { messageOf } from '../../../../lib/message-of.ts'

/** What was read, or why it could not be. Both are absent while it is being read. */
interface Followed<T> {
  readonly found?: T
  readonly problem?: string
}

/**
 * Reads something, and again after each change of what a filter picks.
 * @param read must be the same function as long as it reads the same
 */
export function useFollowed<T>(client: SanityClient, filter: string, read: () => Promise<T>): Followed<T> {
  const [state, setState] = useState<Followed<T>>({})
  useEffect(() => {
    let isGone = false
    const readNow = () => {
      read().then(
        (found) => !isGone && setState({ found }),
        (error: unknown) => !isGone && setState({ problem: messageOf(error) }),
      )
    }
    const options = {
      includeResult: false,
      visibility: 'query' as const,
      events: ['welcome' as const, 'mutation' as const],
    }
    // It says “welcome” once it listens, so the first reading misses nothing.
    const subscription = client.listen(filter, {}, options).subscribe({
      next: readNow,
      error: (error: unknown) => setState({ problem: messageOf(error) }),
    })
    return () => {
      isGone = true
      subscription.unsubscribe()
    }
  }, [client, filter, read])
  return state
}
