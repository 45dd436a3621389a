import { Button, Flex, Stack, Text } from '@sanity/ui'
import { QRCodeSVG } from 'qrcode.react'
import { useState } from 'react'
import { CopyButton } from '../../parts/copy-button.tsx'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import { say } from '../../parts/say.ts'

interface FactorSecretProps {
  readonly uri: string
  readonly secret: string
  readonly isBusy: boolean
  readonly onConfirm: (code: string) => void
  readonly onLeave: () => void
}

/** What an app has to know, shown this once, and the code by which it proves that it does. */
export function FactorSecret({ uri, secret, isBusy, onConfirm, onLeave }: FactorSecretProps) {
  const [code, setCode] = useState('')
  return (
    <Stack gap={4}>
      <Text size={1}>
        {say(
          'Let an app for codes on your telephone read this, or give it the key by hand. Then enter the code that it shows.',
        )}
      </Text>
      <Flex>
        {/* White around it, also in the dark scheme: cameras need it (ISO/IEC 18004, a quiet zone of four modules). */}
        <QRCodeSVG value={uri} size={192} marginSize={4} title={say('QR code with the key for the app')} />
      </Flex>
      <Text size={1} style={{ overflowWrap: 'anywhere' }}>
        <code>{secret}</code>
      </Text>
      <Flex>
        <CopyButton text={secret} label={say('Copy the key')} />
      </Flex>
      <LabelledInput
        label={say('The code that the app shows')}
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
      />
      <Flex gap={2} wrap="wrap">
        <Button
          text={say('Switch it on')}
          tone="primary"
          disabled={isBusy || code === ''}
          onClick={() => onConfirm(code)}
        />
        <Button text={say('Cancel')} mode="ghost" disabled={isBusy} onClick={onLeave} />
      </Flex>
    </Stack>
  )
}
