import { Stack, Text } from '@sanity/ui'
import type { FrameLanguage } from '../../../../lib/languages.ts'
import { consentWords } from '../../../../lib/review/words/consent-words.ts'

interface WordsBesideProps {
  readonly language: FrameLanguage
  readonly direction: 'ltr' | 'rtl'
}

/** All words of a language, each with the English ones that they say the same as. */
export function WordsBeside({ language, direction }: WordsBesideProps) {
  const english = new Map(Object.entries(consentWords('en')))
  return (
    <Stack as="ul" gap={4} dir={direction} lang={language} data-testid="words">
      {Object.entries(consentWords(language)).map(([key, text]) => (
        <Stack as="li" key={key} gap={2}>
          <Text size={1}>{text}</Text>
          {language !== 'en' && (
            <Text size={1} muted dir="ltr" lang="en">
              {english.get(key)}
            </Text>
          )}
        </Stack>
      ))}
    </Stack>
  )
}
