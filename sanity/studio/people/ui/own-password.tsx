import { Button, Flex, Stack, Text } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { useState } from 'react'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Problem } from '../../parts/problem.tsx'
import { say } from '../../parts/say.ts'
import { ToolSection } from '../../parts/tool-section.tsx'
import { changePassword } from '../queries/own-account.ts'
import { useDeed } from './use-deed.ts'

interface OwnPasswordProps {
  readonly client: SanityClient
  readonly onChanged: () => void
}

/** One’s own password: the first one too, for whoever came in by a link. */
export function OwnPassword({ client, onChanged }: OwnPasswordProps) {
  const [now, setNow] = useState('')
  const [next, setNext] = useState('')
  const [isDone, setDone] = useState(false)
  const { act, isBusy, problem } = useDeed()
  const change = () =>
    act(async () => {
      setDone(false)
      await changePassword(client, now, next)
      setNow('')
      setNext('')
      setDone(true)
      onChanged()
    })
  return (
    <ToolSection title={say('Password')}>
      <Stack gap={4}>
        <LabelledInput
          label={say('Your password now; empty if you came by a link and have none')}
          type="password"
          autoComplete="current-password"
          value={now}
          onChange={setNow}
        />
        <LabelledInput
          label={say('A new one, of at least 12 characters')}
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={setNext}
        />
        <Text size={1} muted>
          {say('You stay signed in here, and have to sign in again everywhere else.')}
        </Text>
        <Flex>
          <Button text={say('Change the password')} mode="ghost" disabled={isBusy || next === ''} onClick={change} />
        </Flex>
        {isDone && <Notice tone="positive">{say('The password has changed.')}</Notice>}
        <Problem>{problem}</Problem>
      </Stack>
    </ToolSection>
  )
}
