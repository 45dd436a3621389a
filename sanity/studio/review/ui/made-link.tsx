import { Button, Card, Flex, Stack, Text, TextInput } from '@sanity/ui'
import { QRCodeSVG } from 'qrcode.react'
import { useEffect, useRef } from 'react'
import type { FrameLanguage } from '../../../../lib/languages.ts'
import type { MadeReviewLink } from '../queries/make-link.ts'
import { CopyButton } from '../../parts/copy-button.tsx'
import { MailText } from './mail-text.tsx'
import { SendByMail } from './send-by-mail.tsx'
import { say } from '../../parts/say.ts'

interface MadeLinkProps {
  readonly link: MadeReviewLink
  readonly frameLanguage: FrameLanguage
  /** Whether the site can send it. */
  readonly sendsMail: boolean
  readonly onDone: () => void
}

/** A link just made: the only time that it is shown. */
export function MadeLink({ link: { id, token, expiresAt }, frameLanguage, sendsMail, onDone }: MadeLinkProps) {
  const shown = useRef<HTMLInputElement>(null)
  // The button that made it stood below: what has to be copied comes into view, and is read out.
  useEffect(() => {
    shown.current?.focus()
    shown.current?.scrollIntoView({ block: 'center' })
  }, [])
  const address = `${window.location.origin}/review/${token}`
  return (
    <Stack gap={4}>
      <Card tone="positive" padding={4} radius={2} border>
        <Stack gap={4}>
          <Text size={1} weight="medium">
            {say('Copy the link now. It is not kept anywhere and cannot be shown again.')}
          </Text>
          <TextInput
            ref={shown}
            aria-label={say('The link')}
            readOnly
            value={address}
            onFocus={(event) => event.currentTarget.select()}
            data-testid="review-link-address"
          />
          <Flex gap={2} wrap="wrap">
            <CopyButton text={address} label={say('Copy the link')} isMain />
            <Button text={say('Make another')} mode="ghost" onClick={onDone} />
          </Flex>
        </Stack>
      </Card>
      <MailText address={address} expiresAt={expiresAt} language={frameLanguage} />
      {sendsMail && <SendByMail linkId={id} token={token} />}
      <Stack gap={3}>
        <Text as="h3" size={1} weight="medium">
          {say('For a phone beside you')}
        </Text>
        <Flex>
          {/* White around it, also in the dark scheme: cameras need it (ISO/IEC 18004, a quiet zone of four modules). */}
          <QRCodeSVG
            value={address}
            size={192}
            marginSize={4}
            title={say('QR code with the link')}
            data-testid="review-link-qr"
          />
        </Flex>
      </Stack>
    </Stack>
  )
}
