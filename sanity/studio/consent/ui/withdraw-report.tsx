import { Button, Flex, Stack, Text } from '@sanity/ui'
import type { Stored } from '../../../../lib/stored.ts'
import { HandWorkList } from './hand-work-list.tsx'
import type { WithdrawalStep } from '../../../../lib/consent/withdrawal-log.ts'
import { say } from '../../parts/say.ts'
import { sayMade } from '../../parts/say-made.ts'

/** The steps of a withdrawal, with those that failed, and what is left for people. */
export function WithdrawReport({
  steps,
  record,
  onDone,
}: {
  readonly steps: readonly WithdrawalStep[]
  /** The consent record as it is now; empty when it could not be read. */
  readonly record: Stored
  readonly onDone: () => void
}) {
  return (
    <Stack gap={4} aria-live="polite" data-testid="withdrawal-report">
      <Stack as="ul" gap={3}>
        {steps.map(({ what, problem }) => (
          <Stack as="li" key={what} gap={2}>
            <Text size={1} weight={problem ? 'semibold' : 'regular'}>
              {sayMade(what)}
            </Text>
            {problem && (
              <Text size={1} muted>
                {sayMade(problem)}
              </Text>
            )}
          </Stack>
        ))}
      </Stack>
      <HandWorkList record={record} />
      <Text size={1} muted>
        {say('All of this is in the consent record too.')}
      </Text>
      <Flex>
        <Button text={say('Close')} onClick={onDone} />
      </Flex>
    </Stack>
  )
}
