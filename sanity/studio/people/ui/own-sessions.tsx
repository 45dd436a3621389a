import { Button, Flex, Stack, Text } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { whenSaid } from '../../parts/in-words.ts'
import { Problem } from '../../parts/problem.tsx'
import { say } from '../../parts/say.ts'
import { ToolSection } from '../../parts/tool-section.tsx'
import { endOtherSessions, endOwnSession } from '../queries/own-account.ts'
import type { Session } from '../rules/account.ts'
import { useDeed } from './use-deed.ts'

interface OwnSessionsProps {
  readonly client: SanityClient
  readonly sessions: readonly Session[]
  readonly onChanged: () => void
}

/** Where one is signed in, with the way to end it: a laptop that is gone must open nothing. */
export function OwnSessions({ client, sessions, onChanged }: OwnSessionsProps) {
  const { act, isBusy, problem } = useDeed()
  const others = sessions.filter(({ isCurrent }) => !isCurrent)
  const end = (work: () => Promise<void>) => act(() => work().then(onChanged))
  return (
    <ToolSection title={say('Where you are signed in')}>
      <Stack as="ul" gap={4} style={{ listStyle: 'none', margin: 0, padding: 0 }} data-testid="own-sessions">
        {sessions.map((session) => (
          <Flex as="li" key={session.id} gap={3} align="center" wrap="wrap">
            <Stack gap={2} flex={1} style={{ minWidth: '12rem' }}>
              <Text size={1} weight={session.isCurrent ? 'semibold' : 'regular'}>
                {session.isCurrent
                  ? say('This browser')
                  : say('Signed in {moment}', { moment: whenSaid(session.createdAt) })}
              </Text>
              <Text size={1} muted>
                {say('Network {network}, used within the hour after {moment}', {
                  network: session.client ?? '–',
                  moment: whenSaid(session.lastUsedAt ?? session.createdAt),
                })}
              </Text>
            </Stack>
            {!session.isCurrent && (
              <Button
                text={say('End')}
                aria-label={say('End the session of {moment}', { moment: whenSaid(session.createdAt) })}
                mode="ghost"
                disabled={isBusy}
                onClick={() => end(() => endOwnSession(client, session.id))}
              />
            )}
          </Flex>
        ))}
      </Stack>
      {others.length > 0 && (
        <Flex>
          <Button
            text={say('End all but this one')}
            mode="ghost"
            disabled={isBusy}
            onClick={() => end(() => endOtherSessions(client))}
          />
        </Flex>
      )}
      <Problem>{problem}</Problem>
    </ToolSection>
  )
}
