import { Flex, Stack, Text, TextArea, TextInput } from '@sanity/ui'
import { languageFacts, type FrameLanguage } from '../../../../lib/languages.ts'
import { reviewMail } from '../../../../lib/review/review-mail.ts'
import { CopyButton } from '../../parts/copy-button.tsx'
import { say } from '../../parts/say.ts'
import { languageSaid } from '../../parts/in-words.ts'

interface MailTextProps {
  readonly address: string
  /** ISO 8601. */
  readonly expiresAt: string
  readonly language: FrameLanguage
}

/** The mail with the link, for the editor’s own mail program. */
export function MailText({ address, expiresAt, language }: MailTextProps) {
  const { direction } = languageFacts(language)
  const { subject, text } = reviewMail(language, { address, expiresAt })
  const own = { lang: language, dir: direction, readOnly: true }
  return (
    <Stack gap={3}>
      <Text as="h3" size={1} weight="medium">
        {say('Mail in {language}', { language: languageSaid(language) })}
      </Text>
      <TextInput {...own} aria-label={say('Subject of the mail')} value={subject} />
      <TextArea {...own} aria-label={say('Text of the mail')} rows={11} value={text} data-testid="review-mail" />
      <Flex gap={2} wrap="wrap">
        <CopyButton text={subject} label={say('Copy the subject')} />
        <CopyButton text={text} label={say('Copy the text')} />
      </Flex>
    </Stack>
  )
}
