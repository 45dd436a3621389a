import { useMemo } from 'react'
import { useClient, useCurrentUser, useWorkspace } from 'sanity'
import { mayPublish } from '../../../../lib/inbox/inbox-records.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import type { Acting } from './acting.ts'
import { formProblemsBy } from './form-problems.ts'

/** How whoever is signed in does something to a selection, and whether she publishes. */
export function useActing(needsSecondPerson: boolean): { readonly acting: Acting; readonly mayPublish: boolean } {
  const studioClient = useClient({ apiVersion: STUDIO_API_VERSION })
  const workspace = useWorkspace()
  const user = useCurrentUser()
  const acting = useMemo(() => {
    const client = studioClient.withConfig({ perspective: 'raw' })
    return {
      client,
      needsSecondPerson,
      person: { id: user?.id ?? '', name: user?.name ?? '' },
      now: () => new Date(),
      formProblems: formProblemsBy(client, workspace),
    }
  }, [needsSecondPerson, studioClient, user?.id, user?.name, workspace])
  return { acting, mayPublish: mayPublish(user?.roles ?? []) }
}
