import { Badge, Button, Flex, Stack, Text } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { useState } from 'react'
import { say } from '../../parts/say.ts'
import { roleSaid, type PersonAccount } from '../rules/account.ts'
import { PersonChanges } from './person-changes.tsx'

interface PersonRowProps {
  readonly client: SanityClient
  readonly person: PersonAccount
  readonly isSelf: boolean
  readonly onChanged: () => void
}

/** Somebody who works here: who she is, what she may, how she signs in. */
export function PersonRow({ client, person, isSelf, onChanged }: PersonRowProps) {
  const [isOpen, setOpen] = useState(false)
  const { displayName, email, role, isDisabled, hasPassword, hasSecondFactor } = person
  return (
    <Stack gap={4}>
      <Flex gap={3} align="center" wrap="wrap">
        <Stack gap={3} flex={1} style={{ minWidth: '12rem' }}>
          <Flex gap={2} align="center" wrap="wrap">
            <Text size={1} weight="semibold">
              <bdi>{displayName}</bdi>
            </Text>
            {isSelf && <Badge>{say('You')}</Badge>}
            {isDisabled && <Badge tone="critical">{say('Disabled')}</Badge>}
            {!hasPassword && <Badge tone="caution">{say('No password yet')}</Badge>}
            {hasSecondFactor && <Badge tone="positive">{say('Second factor')}</Badge>}
          </Flex>
          <Text size={1} muted style={{ overflowWrap: 'anywhere' }}>
            {email} · {roleSaid(role)}
          </Text>
        </Stack>
        <Button
          text={isOpen ? say('Close') : say('Change')}
          aria-label={
            isOpen
              ? say('Close the account of {name}', { name: displayName })
              : say('Change the account of {name}', { name: displayName })
          }
          aria-expanded={isOpen}
          mode="ghost"
          onClick={() => setOpen(!isOpen)}
        />
      </Flex>
      {isOpen && <PersonChanges client={client} person={person} isSelf={isSelf} onChanged={onChanged} />}
    </Stack>
  )
}
