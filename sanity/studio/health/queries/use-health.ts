import type { SanityClient } from '@sanity/client'
import { useCallback, useEffect, useState } from 'react'
import { checkContent, type CheckResult } from '../../../health/checks.ts'
import { loadContent } from '../../../health/content/load-content.ts'
import { refusalSaid } from '../../parts/refusal-said.ts'

export type Health =
  | { readonly at: 'looking' }
  | { readonly at: 'failed'; readonly message: string }
  | { readonly at: 'found'; readonly results: readonly CheckResult[]; readonly linksTried: string | null }

/** The findings of now, and a way to look again. */
export function useHealth(client: SanityClient) {
  const [health, setHealth] = useState<Health>({ at: 'looking' })
  const look = useCallback(async () => {
    setHealth({ at: 'looking' })
    try {
      const content = await loadContent(client, new Date())
      const tried = content.links.map(({ checkedAt }) => checkedAt).toSorted()
      setHealth({ at: 'found', results: checkContent(content), linksTried: tried.at(-1) ?? null })
    } catch (error) {
      setHealth({ at: 'failed', message: refusalSaid(error) })
    }
  }, [client])
  useEffect(() => void look(), [look])
  return { health, look }
}
