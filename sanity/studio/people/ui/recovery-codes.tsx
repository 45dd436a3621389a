import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { CopyButton } from '../../parts/copy-button.tsx'
import { say } from '../../parts/say.ts'

interface RecoveryCodesProps {
  readonly codes: readonly string[]
  readonly onClose: () => void
}

/** Codes for the day on which the telephone is gone: shown once. */
export function RecoveryCodes({ codes, onClose }: RecoveryCodesProps) {
  return (
    <Card tone="positive" padding={4} radius={2} border data-testid="recovery-codes">
      <Stack gap={4}>
        <Text size={1} weight="medium">
          {say(
            'It is on. Keep these codes on paper: each signs you in once without the app. They are not shown again.',
          )}
        </Text>
        <Stack as="ul" gap={3} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {codes.map((code) => (
            <Text as="li" key={code} size={1}>
              <code>{code}</code>
            </Text>
          ))}
        </Stack>
        <Flex gap={2} wrap="wrap">
          <CopyButton text={codes.join('\n')} label={say('Copy the codes')} />
          <Button text={say('I have them')} mode="ghost" onClick={onClose} />
        </Flex>
      </Stack>
    </Card>
  )
}
