import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { useState } from 'react'
import { LabelledCheckbox } from '../../parts/labelled-checkbox.tsx'
import { Problem } from '../../parts/problem.tsx'
import { say } from '../../parts/say.ts'
import { deletePerson } from '../queries/manage-people.ts'
import type { PersonAccount } from '../rules/account.ts'
import { useDeed } from './use-deed.ts'

interface DeletePersonProps {
  readonly client: SanityClient
  readonly person: PersonAccount
  readonly onDeleted: () => void
}

/** Deletes an account for good, after it said what goes and what stays. */
export function DeletePerson({ client, person: { id, displayName }, onDeleted }: DeletePersonProps) {
  const [isAsked, setAsked] = useState(false)
  const [forgetName, setForgetName] = useState(false)
  const { act, isBusy, problem } = useDeed()
  if (!isAsked) return <Button text={say('Delete')} tone="critical" mode="ghost" onClick={() => setAsked(true)} />
  return (
    <Card tone="critical" padding={4} radius={2} border style={{ flexBasis: '100%' }}>
      <Stack gap={4}>
        <Text size={1}>
          {say(
            'Deletes the account of {name} for good, with her address, password and settings. What she wrote stays, and history names her.',
            { name: displayName },
          )}
        </Text>
        <LabelledCheckbox
          label={say('History forgets her name too, and says “Former colleague”')}
          checked={forgetName}
          onChange={setForgetName}
        />
        <Flex gap={2} wrap="wrap">
          <Button
            text={say('Delete the account')}
            tone="critical"
            disabled={isBusy}
            onClick={() => act(() => deletePerson(client, id, forgetName).then(onDeleted))}
          />
          <Button text={say('Cancel')} mode="ghost" disabled={isBusy} onClick={() => setAsked(false)} />
        </Flex>
        <Problem>{problem}</Problem>
      </Stack>
    </Card>
  )
}
