import { CheckmarkIcon } from '@sanity/icons/Checkmark'
import { CopyIcon } from '@sanity/icons/Copy'
import { Button, Card, Flex, Stack, Text, TextInput } from '@sanity/ui'
import { useState } from 'react'

/** A link just made: the only time that it is shown. */
export function NewLink({ address, onDone }: { address: string; onDone: () => void }) {
  const [isCopied, setCopied] = useState(false)

  async function copy() {
    await navigator.clipboard.writeText(address)
    setCopied(true)
  }

  return (
    <Card tone="positive" padding={4} radius={2} border>
      <Stack gap={4}>
        <Text size={1} weight="medium">
          Copy the link now. It is not kept anywhere and cannot be shown again.
        </Text>
        <TextInput
          aria-label="The link"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          data-testid="preview-link-address"
        />
        <Flex gap={2}>
          <Button
            text={isCopied ? 'Copied' : 'Copy'}
            icon={isCopied ? CheckmarkIcon : CopyIcon}
            tone="primary"
            onClick={copy}
          />
          <Button text="Make another" mode="ghost" onClick={onDone} />
        </Flex>
      </Stack>
    </Card>
  )
}
