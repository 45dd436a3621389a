import { Button, Card, Flex, Stack, Text, TextInput } from '@sanity/ui'
import { useId, useState } from 'react'
import { DUTCH_ZONE, fromClock, toClock, when } from '../../../../lib/dutch-time'
import type { Schedule } from '../../../../lib/schedule/schedule'

interface ScheduleDialogProps {
  readonly explanation: string
  /** What was set before. */
  readonly schedule: Schedule | null
  readonly onSet: (at: string) => Promise<void>
  readonly onCancel: () => Promise<void>
}

const HOUR = 60 * 60 * 1000

/** Asks for a moment, in the editors' zone. */
export function ScheduleDialog({ explanation, schedule, onSet, onCancel }: ScheduleDialogProps) {
  const id = useId()
  const isPending = schedule?.state === 'pending'
  const [clock, setClock] = useState(() =>
    toClock(schedule?.at && isPending ? new Date(schedule.at) : new Date(Date.now() + HOUR)),
  )
  const [problem, setProblem] = useState<string>()
  const moment = fromClock(clock)

  async function attempt(deed: () => Promise<void>) {
    try {
      await deed()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  function set() {
    if (!moment) return setProblem('Choose a day and a time.')
    if (moment.getTime() <= Date.now()) return setProblem('This moment has passed. Choose a later one.')
    return attempt(() => onSet(moment.toISOString()))
  }

  return (
    <Stack gap={4}>
      <Text size={1} muted>
        {explanation}
      </Text>
      {schedule?.state === 'refused' && (
        <Card tone="critical" padding={3} radius={2}>
          <Text size={1}>
            Not done on {when(schedule.at)}: {schedule.reason}
          </Text>
        </Card>
      )}
      <Stack gap={2}>
        <Text as="label" htmlFor={id} size={1} weight="medium">
          Day and time in {DUTCH_ZONE}
        </Text>
        <TextInput
          id={id}
          type="datetime-local"
          value={clock}
          onChange={(event) => setClock(event.currentTarget.value)}
        />
      </Stack>
      {problem && (
        <Card tone="critical" padding={3} radius={2} role="alert">
          <Text size={1}>{problem}</Text>
        </Card>
      )}
      <Flex gap={2}>
        <Button text={isPending ? 'Set the new moment' : 'Set'} tone="primary" onClick={set} />
        {isPending && (
          <Button text="Cancel what was set" tone="critical" mode="ghost" onClick={() => attempt(onCancel)} />
        )}
      </Flex>
    </Stack>
  )
}
