import { Button, Flex, Stack } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { useState } from 'react'
import { LabelledSelect } from '../../parts/labelled-select.tsx'
import { Problem } from '../../parts/problem.tsx'
import { say } from '../../parts/say.ts'
import { changeRole, endFactorOf, endSessionsOf, makeSignIn, setDisabled } from '../queries/manage-people.ts'
import { personRoles, type PersonAccount } from '../rules/account.ts'
import { DeletePerson } from './delete-person.tsx'
import { SignInLink } from './sign-in-link.tsx'
import { useDeed } from './use-deed.ts'

/** Studio asks once who somebody is: with another role of hers its tools, lists and buttons are others. */
const beginAnew = () => window.location.reload()

interface PersonChangesProps {
  readonly client: SanityClient
  readonly person: PersonAccount
  readonly isSelf: boolean
  readonly onChanged: () => void
}

/** What an administrator changes of an account. What concerns how she signs in herself is above, with her password. */
export function PersonChanges({ client, person, isSelf, onChanged }: PersonChangesProps) {
  const { id, displayName, isDisabled, hasSecondFactor } = person
  const [role, setRole] = useState(person.role)
  const [sid, setSid] = useState<string>()
  const { act, isBusy, problem } = useDeed()
  const change = (work: () => Promise<void>) => act(() => work().then(onChanged))
  return (
    <Stack gap={4}>
      <Flex gap={2} align="flex-end" wrap="wrap">
        <LabelledSelect
          label={say('Role')}
          value={role}
          options={personRoles.map(({ name, title }) => ({ value: name, title }))}
          onChange={setRole}
        />
        <Button
          text={say('Give this role')}
          mode="ghost"
          disabled={isBusy || role === person.role}
          onClick={() => change(() => changeRole(client, id, role).then(isSelf ? beginAnew : undefined))}
        />
      </Flex>
      {!isSelf && (
        <Flex gap={2} wrap="wrap">
          <Button
            text={say('Make a sign-in link')}
            mode="ghost"
            disabled={isBusy || isDisabled}
            onClick={() => act(async () => setSid(await makeSignIn(client, id)))}
          />
          <Button
            text={say('End all her sessions')}
            mode="ghost"
            disabled={isBusy}
            onClick={() => change(() => endSessionsOf(client, id))}
          />
          {hasSecondFactor && (
            <Button
              text={say('Switch off her second factor')}
              mode="ghost"
              disabled={isBusy}
              onClick={() => change(() => endFactorOf(client, id))}
            />
          )}
          <Button
            text={isDisabled ? say('Enable') : say('Disable')}
            mode="ghost"
            disabled={isBusy}
            onClick={() => change(() => setDisabled(client, id, !isDisabled))}
          />
          <DeletePerson client={client} person={person} onDeleted={onChanged} />
        </Flex>
      )}
      {sid && <SignInLink sid={sid} name={displayName} />}
      <Problem>{problem}</Problem>
    </Stack>
  )
}
