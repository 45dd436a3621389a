import { Button, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { DEFAULT_LINK_DAYS, linkDaysFrom, MAX_LINK_DAYS } from '../../../../lib/review/link-rules.ts'
import { Problem } from '../../parts/problem.tsx'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import { LinkTable } from './link-table.tsx'
import { NewLink } from './new-link.tsx'
import { makeLink, revokeLink } from '../queries/review-links.ts'
import { useLinks } from './use-links.ts'

/** Makes preview links to one document, and revokes them. */
export function PreviewLinkDialog({ documentId }: { documentId: string }) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const user = useCurrentUser()
  const { links, problem, change } = useLinks(client, documentId)
  const [madeFor, setMadeFor] = useState('')
  const [days, setDays] = useState(String(DEFAULT_LINK_DAYS))
  const [token, setToken] = useState<string>()

  async function create() {
    await change(async () => {
      const madeBy = user?.name ?? ''
      setToken(await makeLink(client, { documentId, days: linkDaysFrom(days), madeFor: madeFor.trim(), madeBy }))
      setMadeFor('')
    })
  }

  async function revoke(linkId: string) {
    await change(() => revokeLink(client, linkId))
    // It may be the link that is still displayed.
    setToken(undefined)
  }

  return (
    <Stack gap={5}>
      <Text size={1} muted>
        Whoever has the link sees this one document as it is now, with every later change, and nothing else.
      </Text>
      {token ? (
        <NewLink address={`${window.location.origin}/review/${token}`} onDone={() => setToken(undefined)} />
      ) : (
        <Stack gap={4}>
          <LabelledInput
            label="For whom (may stay empty)"
            value={madeFor}
            onChange={setMadeFor}
            placeholder="Ministry of Foreign Affairs"
          />
          <LabelledInput
            label={`Works for how many days (at most ${MAX_LINK_DAYS})`}
            type="number"
            value={days}
            onChange={setDays}
          />
          <Flex>
            <Button text="Make a link" tone="primary" onClick={create} />
          </Flex>
        </Stack>
      )}
      <Problem>{problem}</Problem>
      <LinkTable links={links} onRevoke={revoke} />
    </Stack>
  )
}
