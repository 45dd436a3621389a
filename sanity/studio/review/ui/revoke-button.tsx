import { Button, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { useAttempt } from '../../parts/use-attempt.ts'
import { revokeLink } from '../queries/revoke-links.ts'
import type { LinkRow } from '../rules/link-row.ts'
import { say } from '../../parts/say.ts'

/** Ends a link. Where somebody consented by it, says first what that person loses. */
export function RevokeButton({ link: { _id, madeFor, hasConsent } }: { readonly link: LinkRow }) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const user = useCurrentUser()
  const attempt = useAttempt()
  const [isAsking, setAsking] = useState(false)

  const revoke = () => attempt(say('Not revoked'), () => revokeLink(client, _id, user?.name ?? 'somebody'))
  const button = (text: string, onClick: () => void) => (
    <Button
      text={text}
      tone="critical"
      mode="ghost"
      fontSize={1}
      padding={2}
      aria-label={madeFor ? `${text} (${madeFor})` : undefined}
      onClick={onClick}
    />
  )
  if (!isAsking) return button(say('Revoke'), hasConsent ? () => setAsking(true) : revoke)
  return (
    <Stack gap={3}>
      <Text size={1}>
        {say(
          'Consent was given by this link, and it is the way to withdraw it. Revoke it only if you tell the person how to withdraw consent from now on.',
        )}
      </Text>
      <Flex gap={2}>
        {button(say('Revoke all the same'), revoke)}
        <Button text={say('Keep it')} mode="ghost" fontSize={1} padding={2} onClick={() => setAsking(false)} />
      </Flex>
    </Stack>
  )
}
