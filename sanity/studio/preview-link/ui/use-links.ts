import type { SanityClient } from '@sanity/client'
import { useCallback, useEffect, useState } from 'react'
import { messageOf } from '../../../../lib/message-of.ts'
import { linksOf } from '../queries/links-of.ts'
import type { ReviewLinkRow } from '../rules/link-state.ts'

/** Does something to the links and reads them again. */
type ChangeLinks = (work: () => Promise<unknown>) => Promise<void>

/** The links to a document, as they are now. */
export function useLinks(client: SanityClient, documentId: string) {
  const [links, setLinks] = useState<readonly ReviewLinkRow[]>([])
  const [problem, setProblem] = useState<string>()

  const change: ChangeLinks = useCallback(
    async (work) => {
      try {
        await work()
        setLinks(await linksOf(client, documentId))
        setProblem(undefined)
      } catch (error) {
        setProblem(messageOf(error))
      }
    },
    [client, documentId],
  )

  useEffect(() => {
    // The first reading changes nothing.
    void change(async () => undefined)
  }, [change])

  return { links, problem, change }
}
