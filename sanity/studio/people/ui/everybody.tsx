import { Card, Stack, Text } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { numberSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'
import { ToolSection } from '../../parts/tool-section.tsx'
import type { PersonAccount } from '../rules/account.ts'
import { InviteForm } from './invite-form.tsx'
import { PersonRow } from './person-row.tsx'

interface EverybodyProps {
  readonly client: SanityClient
  readonly people: readonly PersonAccount[]
  readonly ownId: string
  readonly onChanged: () => void
}

/** Everybody who works here, and whoever is to come; for administrators. */
export function Everybody({ client, people, ownId, onChanged }: EverybodyProps) {
  return (
    <>
      <InviteForm client={client} onDone={onChanged} />
      <ToolSection title={say('Everybody who works here')}>
        <Text size={1} muted>
          {say('{count} accounts. What is changed takes effect at once, also where somebody has Studio open.', {
            count: numberSaid(people.length),
          })}
        </Text>
        <Stack as="ul" gap={3} style={{ listStyle: 'none', margin: 0, padding: 0 }} data-testid="people">
          {people.map((person) => (
            <Card as="li" key={person.id} padding={3} radius={2} border>
              <PersonRow client={client} person={person} isSelf={person.id === ownId} onChanged={onChanged} />
            </Card>
          ))}
        </Stack>
      </ToolSection>
    </>
  )
}
