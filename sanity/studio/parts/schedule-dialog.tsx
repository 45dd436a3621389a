import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import type { Schedule } from '../../../lib/schedule/schedule.ts'
import { LabelledInput } from './labelled-input.tsx'
import { Problem } from './problem.tsx'
import { refusalSaid } from './refusal-said.ts'
import { chosenTime, firstClock } from './chosen-time.ts'
import { say } from './say.ts'
import { whenSaid } from './in-words.ts'
import { sayMade } from './say-made.ts'

interface ScheduleDialogProps {
  readonly explanation: string
  /** What was set before. */
  readonly schedule: Schedule | null
  /** What the field shows first, such as `2026-11-24T12:00`; else the time that is set. */
  readonly firstShown?: string
  readonly onSet: (at: string) => Promise<void>
  readonly onCancel: () => Promise<void>
}

/** Asks for a day and a time, in the editors' zone. */
export function ScheduleDialog({ explanation, schedule, firstShown, onSet, onCancel }: ScheduleDialogProps) {
  const isPending = schedule?.state === 'pending'
  const [clock, setClock] = useState(() => firstShown ?? firstClock(schedule, new Date()))
  const [problem, setProblem] = useState<string>()

  async function attempt(job: () => Promise<void>) {
    try {
      await job()
    } catch (error) {
      setProblem(refusalSaid(error))
    }
  }
  function set() {
    const chosen = chosenTime(clock, new Date())
    return chosen.problem === undefined ? attempt(() => onSet(chosen.at)) : setProblem(chosen.problem)
  }

  return (
    <Stack gap={4}>
      <Text size={1} muted>
        {explanation}
      </Text>
      {schedule?.state === 'refused' && (
        <Card tone="critical" padding={3} radius={2}>
          <Text size={1}>
            {say('Not done on {moment}: {reason}', {
              moment: whenSaid(schedule.at),
              reason: sayMade(schedule.reason ?? ''),
            })}
          </Text>
        </Card>
      )}
      <LabelledInput
        label={say('Day and time in the Netherlands')}
        type="datetime-local"
        value={clock}
        onChange={setClock}
      />
      <Problem>{problem}</Problem>
      <Flex gap={2} wrap="wrap">
        <Button text={isPending ? say('Set the new time') : say('Set')} onClick={set} />
        {isPending && (
          <Button text={say('Cancel what was set')} tone="critical" mode="ghost" onClick={() => attempt(onCancel)} />
        )}
      </Flex>
    </Stack>
  )
}
