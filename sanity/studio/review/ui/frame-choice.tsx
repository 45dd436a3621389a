import { Select, Stack, Text } from '@sanity/ui'
import { useId } from 'react'
import { frameLanguages, isFrameLanguage, type FrameLanguage } from '../../../../lib/languages.ts'
import { languageSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'

interface FrameChoiceProps {
  readonly chosen: FrameLanguage
  readonly onChange: (chosen: FrameLanguage) => void
}

/** The language of everything around the text. */
export function FrameChoice({ chosen, onChange }: FrameChoiceProps) {
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {say('Language of the buttons, the help and the mail')}
      </Text>
      <Select
        id={id}
        value={chosen}
        onChange={({ currentTarget: { value } }) => isFrameLanguage(value) && onChange(value)}
      >
        {frameLanguages.map((language) => (
          <option key={language.id} value={language.id}>
            {[...new Set([language.title, languageSaid(language.id)])].join(' · ')}
          </option>
        ))}
      </Select>
      <Text size={1} muted>
        {say('The reader can choose another.')}
      </Text>
    </Stack>
  )
}
