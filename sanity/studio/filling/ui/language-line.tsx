import { Badge, Flex, Stack } from '@sanity/ui'
import type { ObjectInputProps } from 'sanity'
import { isLanguage } from '../../../../lib/languages.ts'
import { say } from '../../parts/say.ts'
import { languageSaid } from '../../parts/in-words.ts'

/** The form of a text in one language, with that language above it, where it stays in view of who begins to write. */
export function LanguageLine(props: ObjectInputProps) {
  const language = props.value?.language
  if (!isLanguage(language)) return props.renderDefault(props)
  return (
    <Stack gap={4}>
      <Flex>
        <Badge tone="primary" data-testid="text-language">
          {say('Text in {language}', { language: languageSaid(language) })}
        </Badge>
      </Flex>
      {props.renderDefault(props)}
    </Stack>
  )
}
