import { Stack, Text } from '@sanity/ui'
import { useMemo } from 'react'
import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { Problem } from '../../parts/problem.tsx'
import { AUDIT_QUERY } from '../queries/link-queries.ts'
import { liveStore } from '../../parts/live-store.ts'
import { useLive } from '../../parts/use-live.ts'
import { auditOf, type LinkRecords } from '../rules/audit.ts'
import type { LinkRow } from '../rules/link-row.ts'
import { whenSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'

/** Who did what with a link, and when. */
export function LinkAudit({ link }: { readonly link: LinkRow }) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const store = useMemo(
    () => liveStore(client, () => client.fetch<LinkRecords>(AUDIT_QUERY, { id: link._id }, { perspective: 'raw' })),
    [client, link._id],
  )
  const { value, problem } = useLive(store)
  return (
    <Stack gap={3}>
      <Problem>{problem}</Problem>
      {value && (
        <Stack as="ol" gap={3} data-testid="link-audit">
          {auditOf(link, value).map(({ key, at, what }) => (
            <Text as="li" key={key} size={1}>
              {whenSaid(at)}: <bdi>{what}</bdi>
            </Text>
          ))}
        </Stack>
      )}
      <Text size={1} muted>
        {say('Addresses on the internet are not kept. Times are those of the Netherlands.')}
      </Text>
    </Stack>
  )
}
