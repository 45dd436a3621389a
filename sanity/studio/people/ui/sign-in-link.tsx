import { Card, Flex, Stack, Text, TextInput } from '@sanity/ui'
import { CopyButton } from '../../parts/copy-button.tsx'
import { say } from '../../parts/say.ts'
import { signInAddress } from '../rules/account.ts'

interface SignInLinkProps {
  readonly sid: string
  readonly name: string
}

/** A link that signs somebody in, shown once. */
export function SignInLink({ sid, name }: SignInLinkProps) {
  const address = signInAddress(window.location.origin, sid)
  return (
    <Card tone="positive" padding={4} radius={2} border>
      <Stack gap={4}>
        <Text size={1} weight="medium">
          {say(
            'Give this link to {name} and nobody else: it signs her in without a password. It works once, within a day, and is not shown again. Then she sets a password under People.',
            { name },
          )}
        </Text>
        <TextInput
          aria-label={say('The link')}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          data-testid="sign-in-link"
        />
        <Flex>
          <CopyButton text={address} label={say('Copy the link')} isMain />
        </Flex>
      </Stack>
    </Card>
  )
}
