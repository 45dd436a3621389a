import { useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { messageOf } from '../../../../lib/message-of.ts'
import type { SiteStatus } from '../../../../lib/status/site-status.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import type { Live } from '../../parts/live-store.ts'
import { readStatus } from './read-status.ts'

/** How the site runs, looked at again and again while somebody looks. @param every milliseconds */
export function useStatus(every: number): Live<SiteStatus> {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const [status, setStatus] = useState<Live<SiteStatus>>({})
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const next = await readStatus(client, window.location.origin).then(
        (value) => ({ value }),
        (error: unknown) => ({ problem: messageOf(error) }),
      )
      if (isOver) return
      // What was known stays, with the problem.
      setStatus((before) => ({ ...before, problem: undefined, ...next }))
      timer = setTimeout(look, every)
    }
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [client, every])
  return status
}
