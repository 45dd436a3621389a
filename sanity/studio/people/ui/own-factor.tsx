import { Button, Flex, Stack, Text } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { useState } from 'react'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import { Problem } from '../../parts/problem.tsx'
import { say } from '../../parts/say.ts'
import { ToolSection } from '../../parts/tool-section.tsx'
import { beginFactor, confirmFactor, endFactor } from '../queries/own-account.ts'
import type { SecondFactor } from '../rules/account.ts'
import { FactorSecret } from './factor-secret.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { useDeed } from './use-deed.ts'

interface OwnFactorProps {
  readonly client: SanityClient
  readonly factor: SecondFactor
  readonly onChanged: () => void
}

/** A code from an app, asked after the password: set up in two steps, switched off with the password. */
export function OwnFactor({ client, factor: { isOn, recoveryCodesLeft }, onChanged }: OwnFactorProps) {
  const [password, setPassword] = useState('')
  const [begun, setBegun] = useState<{ readonly uri: string; readonly secret: string }>()
  const [codes, setCodes] = useState<readonly string[]>()
  const { act, isBusy, problem } = useDeed()
  const withPassword = (work: () => Promise<unknown>) =>
    act(async () => {
      await work()
      setPassword('')
    })
  const begin = () => withPassword(async () => setBegun(await beginFactor(client, password)))
  const end = () => withPassword(() => endFactor(client, password).then(onChanged))
  const confirm = (code: string) =>
    act(async () => {
      setCodes(await confirmFactor(client, code))
      setBegun(undefined)
      onChanged()
    })
  return (
    <ToolSection title={say('Second factor')}>
      <Stack gap={4} data-testid="own-factor">
        <Text size={1}>
          {isOn
            ? say('On: after your password you are asked for a code from your app. Recovery codes left: {count}.', {
                count: recoveryCodesLeft,
              })
            : say('Off. A code from an app on your telephone, asked after your password, keeps out whoever learns it.')}
        </Text>
        {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(undefined)} />}
        {begun && <FactorSecret {...begun} isBusy={isBusy} onConfirm={confirm} onLeave={() => setBegun(undefined)} />}
        {!begun && !codes && (
          <>
            <LabelledInput
              label={say('Your password')}
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
            />
            <Flex>
              {isOn ? (
                <Button text={say('Switch it off')} mode="ghost" disabled={isBusy || password === ''} onClick={end} />
              ) : (
                <Button text={say('Set it up')} mode="ghost" disabled={isBusy || password === ''} onClick={begin} />
              )}
            </Flex>
          </>
        )}
        <Problem>{problem}</Problem>
      </Stack>
    </ToolSection>
  )
}
