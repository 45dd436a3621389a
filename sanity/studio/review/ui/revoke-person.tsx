import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useMemo, useState } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import { refusalSaid } from '../../parts/refusal-said.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { Problem } from '../../parts/problem.tsx'
import { OPEN_FOR_QUERY, type OpenLinks } from '../queries/link-queries.ts'
import { liveStore } from '../../parts/live-store.ts'
import { revokeAllFor } from '../queries/revoke-links.ts'
import { useLive } from '../../parts/use-live.ts'
import { say } from '../../parts/say.ts'
import { Sentence } from '../../parts/sentence.tsx'

/** Ends every link that was made for somebody, after saying how many there are. */
export function RevokePerson({ person }: { readonly person: string }) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const by = useCurrentUser()?.name ?? 'somebody'
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const store = useMemo(
    () => liveStore(client, () => client.fetch<OpenLinks>(OPEN_FOR_QUERY, { person }, { perspective: 'raw' })),
    [client, person],
  )
  const { value } = useLive(store)
  const { count = 0, withConsent = 0 } = value ?? {}

  async function revoke() {
    try {
      await revokeAllFor(client, person, by)
      setProblem(undefined)
    } catch (error) {
      setProblem(say('Not revoked. {problem}', { problem: refusalSaid(error) }))
    }
    setAsking(false)
  }

  return (
    <Card padding={4} radius={2} border tone={isAsking ? 'critical' : 'default'}>
      <Stack gap={4}>
        <Text size={1}>
          <Sentence
            of={count === 1 ? say('For {person}: one link works now.') : say('For {person}: {count} links work now.')}
            parts={{ person: <bdi>{person}</bdi>, count }}
          />
        </Text>
        {isAsking && withConsent > 0 && (
          <Text size={1}>
            {say(
              'Consent was given by {count} of them, which is the way to withdraw it. Tell the person how to withdraw consent from now on.',
              { count: withConsent },
            )}
          </Text>
        )}
        <Flex gap={2} wrap="wrap">
          {isAsking ? (
            <>
              <Button text={say('Revoke {count} now', { count })} tone="critical" onClick={revoke} />
              <Button text={say('Keep them')} mode="ghost" onClick={() => setAsking(false)} />
            </>
          ) : (
            <Button
              text={say('Revoke all for {person}', { person })}
              tone="critical"
              mode="ghost"
              disabled={count === 0}
              onClick={() => setAsking(true)}
            />
          )}
        </Flex>
        <Problem>{problem}</Problem>
      </Stack>
    </Card>
  )
}
