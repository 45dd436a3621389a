import { Button, Flex, Grid, Stack } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { useState } from 'react'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import { LabelledSelect } from '../../parts/labelled-select.tsx'
import { Problem } from '../../parts/problem.tsx'
import { say } from '../../parts/say.ts'
import { ToolSection } from '../../parts/tool-section.tsx'
import { invite } from '../queries/manage-people.ts'
import { personRoles } from '../rules/account.ts'
import { SignInLink } from './sign-in-link.tsx'
import { useDeed } from './use-deed.ts'

interface InviteFormProps {
  readonly client: SanityClient
  readonly onDone: () => void
}

const nobody = { email: '', name: '', role: 'author' }

/** Makes an account for somebody, and a link by which she comes in. */
export function InviteForm({ client, onDone }: InviteFormProps) {
  const [person, setPerson] = useState(nobody)
  const [made, setMade] = useState<{ readonly sid: string; readonly name: string }>()
  const { act, isBusy, problem } = useDeed()
  const run = () =>
    act(async () => {
      const sid = await invite(client, person).finally(onDone)
      setMade({ sid, name: person.name })
      setPerson(nobody)
    })
  return (
    <ToolSection title={say('Invite somebody')}>
      <Stack gap={4} data-testid="invite">
        <Grid gridTemplateColumns={[1, 1, 2]} gap={4}>
          <LabelledInput label={say('Name')} value={person.name} onChange={(name) => setPerson({ ...person, name })} />
          <LabelledInput
            label={say('E-mail')}
            type="email"
            value={person.email}
            onChange={(email) => setPerson({ ...person, email })}
          />
        </Grid>
        <LabelledSelect
          label={say('Role')}
          value={person.role}
          options={personRoles.map(({ name, title }) => ({ value: name, title }))}
          onChange={(role) => setPerson({ ...person, role })}
        />
        <Flex>
          <Button
            text={say('Make an account and a link')}
            tone="primary"
            disabled={isBusy || !person.email || !person.name}
            onClick={run}
          />
        </Flex>
        <Problem>{problem}</Problem>
        {made && <SignInLink {...made} />}
      </Stack>
    </ToolSection>
  )
}
