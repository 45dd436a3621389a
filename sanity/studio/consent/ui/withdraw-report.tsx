import { Button, Flex, Stack, Text } from '@sanity/ui'
import type { WithdrawalStep } from '../../../../lib/consent/withdraw.ts'
import { say } from '../../parts/say.ts'

/** The steps of a withdrawal, with those that failed. */
export function WithdrawReport({
  steps,
  onDone,
}: {
  readonly steps: readonly WithdrawalStep[]
  readonly onDone: () => void
}) {
  return (
    <Stack gap={4} aria-live="polite" data-testid="withdrawal-report">
      <Stack as="ul" gap={3}>
        {steps.map(({ what, problem }) => (
          <Stack as="li" key={what} gap={2}>
            <Text size={1} weight={problem ? 'semibold' : 'regular'}>
              {what}
            </Text>
            {problem && (
              <Text size={1} muted>
                {problem}
              </Text>
            )}
          </Stack>
        ))}
      </Stack>
      <Flex>
        <Button text={say('Close')} onClick={onDone} />
      </Flex>
    </Stack>
  )
}
