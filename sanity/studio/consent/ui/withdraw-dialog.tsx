import { Button, Checkbox, Flex, Stack, Text } from '@sanity/ui'
import { useId, useState } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import { refusalSaid } from '../../parts/refusal-said.ts'
import { Problem } from '../../parts/problem.tsx'
import { confirmationWord, isConfirmed } from '../rules/confirmation.ts'
import { withdrawalConsequences } from '../rules/consequences.ts'
import { withdraw } from '../../../../lib/consent/withdraw.ts'
import type { WithdrawalStep } from '../../../../lib/consent/withdrawal-log.ts'
import { consentRecordId } from '../../../../lib/consent/record-id.ts'
import type { Stored } from '../../../../lib/stored.ts'
import { WithdrawReport } from './withdraw-report.tsx'
import { Points } from '../../parts/points.tsx'
import { say } from '../../parts/say.ts'

interface WithdrawDialogProps {
  readonly originalId: string
  /** It has begun: from now on what becomes of it has to be seen. */
  readonly onBegin: () => void
  /** Nothing was withdrawn. */
  readonly onFail: () => void
  readonly onDone: () => void
}

/** Says what will happen, asks for a word to confirm, withdraws, and reports each step. */
export function WithdrawDialog({ originalId, onBegin, onFail, onDone }: WithdrawDialogProps) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const user = useCurrentUser()
  const [typed, setTyped] = useState('')
  const [erasesWords, setErasesWords] = useState(false)
  const checkbox = useId()
  const [steps, setSteps] = useState<readonly WithdrawalStep[]>()
  const [record, setRecord] = useState<Stored>({})
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  async function run() {
    setBusy(true)
    onBegin()
    setProblem(undefined)
    try {
      const done = await withdraw(client, originalId, { by: user?.name ?? '', now: new Date(), erasesWords })
      setRecord((await client.getDocument(consentRecordId(originalId))) ?? {})
      setSteps(done)
    } catch (error) {
      setProblem(say('Nothing was withdrawn: {problem}', { problem: refusalSaid(error) }))
      onFail()
    } finally {
      setBusy(false)
    }
  }

  if (steps) return <WithdrawReport steps={steps} record={record} onDone={onDone} />
  return (
    <Stack gap={4}>
      <Text size={1}>{say('From the moment you confirm:')}</Text>
      <Points sentences={withdrawalConsequences} />
      <Flex gap={3} align="flex-start">
        <Checkbox
          id={checkbox}
          checked={erasesWords}
          onChange={(event) => setErasesWords(event.currentTarget.checked)}
        />
        <Text as="label" htmlFor={checkbox} size={1}>
          {say('Erase the words too, with their history, for good. Nothing brings them back. Backups are not reached.')}
        </Text>
      </Flex>
      <LabelledInput
        label={say('Type “{word}” to confirm', { word: confirmationWord })}
        value={typed}
        onChange={setTyped}
      />
      <Flex gap={2}>
        <Button text={say('Withdraw now')} tone="critical" onClick={run} disabled={isBusy || !isConfirmed(typed)} />
        <Button text={say('Cancel')} mode="ghost" onClick={onDone} disabled={isBusy} />
      </Flex>
      <Problem>{problem}</Problem>
    </Stack>
  )
}
