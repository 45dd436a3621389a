import { Button, Checkbox, Flex, Stack, Text } from '@sanity/ui'
import { useId, useState } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import type { ConsentAnswer } from '../../../../lib/review/consent/answer.ts'
import { recordAfter } from '../../../../lib/review/consent/record-after.ts'
import { recordChanges } from '../../../../lib/review/consent/record-changes.ts'
import { whyNotConfirmed } from '../../../../lib/review/consent/why-not-confirmed.ts'
import { refusalSaid } from '../../parts/refusal-said.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { Notice } from '../../parts/notice.tsx'
import { PlainTable } from '../../parts/plain-table.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMay } from '../../parts/use-may.ts'
import type { StoryAnswers } from '../queries/answers.ts'
import { confirmAnswer, declineAnswer, type Editor } from '../queries/confirm-answer.ts'
import { answerFacts, hasChangedSince } from '../rules/answer-facts.ts'
import { say } from '../../parts/say.ts'
import { sayMade } from '../../parts/say-made.ts'

interface AnswerDecisionProps {
  readonly answer: ConsentAnswer
  readonly state: StoryAnswers
  readonly onClose: () => void
}

/** What she answered, what it would change, and the two buttons. */
export function AnswerDecision({ answer, state, onClose }: AnswerDecisionProps) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const user = useCurrentUser()
  const mayDecide = useMay('publish', { id: `consent.${state.storyId}`, type: 'consentRecord' })
  const checkbox = useId()
  const [now] = useState(() => new Date())
  const [isSame, setSame] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const obstacle = whyNotConfirmed(answer, state.answers, state.record)
  const hasChanged = hasChangedSince(answer, state.revisions)
  const changes = recordChanges(state.record, recordAfter(answer, state.answers, state.record, now.getTime()))

  async function run(work: (editor: Editor) => Promise<void>) {
    setBusy(true)
    setProblem(undefined)
    try {
      await work({ name: user?.name ?? '', now: new Date() })
      onClose()
    } catch (error) {
      setProblem(say('Nothing was written: {problem} Look again at what is here now.', { problem: refusalSaid(error) }))
      setBusy(false)
    }
  }
  const confirm = () => run((editor) => confirmAnswer(client, answer, state, editor))
  const decline = () => run((editor) => declineAnswer(client, answer, editor))

  return (
    <Stack gap={4} data-testid="consent-answer">
      <PlainTable
        head={[say('Question'), say('Answer')]}
        rows={answerFacts(answer).map((cells) => ({ id: cells[0], cells }))}
      />
      {obstacle ? (
        <Notice tone="caution">{sayMade(obstacle)}</Notice>
      ) : (
        <>
          <Text size={1} weight="medium">
            {say('What the consent record will say when you confirm')}
          </Text>
          <PlainTable
            head={[say('Field'), say('Now'), say('Then')]}
            rows={changes.map(({ field, before, after }) => ({
              id: field,
              cells: [field, before, after].map(sayMade),
            }))}
          />
          {hasChanged && (
            <Flex gap={3}>
              <Checkbox id={checkbox} checked={isSame} onChange={(event) => setSame(event.currentTarget.checked)} />
              <Text as="label" htmlFor={checkbox} size={1}>
                {say(
                  'The text was changed after she had read it. I have compared them: she agreed to what it says now.',
                )}
              </Text>
            </Flex>
          )}
          <Flex gap={2}>
            <Button
              text={say('Confirm')}
              tone="positive"
              disabled={!mayDecide || isBusy || (hasChanged && !isSame)}
              onClick={() => void confirm()}
            />
            <Button
              text={say('Do not use this answer')}
              mode="ghost"
              disabled={!mayDecide || isBusy}
              onClick={() => void decline()}
            />
          </Flex>
        </>
      )}
      <Problem>{problem}</Problem>
    </Stack>
  )
}
