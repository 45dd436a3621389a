import { Select, Stack, Text } from '@sanity/ui'
import { useId } from 'react'
import { frameLanguages, isFrameLanguage, type FrameLanguage } from '../../../../lib/languages.ts'
import { languageName } from '../../../../lib/words.ts'

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
        Language of the buttons, the help and the mail
      </Text>
      <Select
        id={id}
        value={chosen}
        onChange={({ currentTarget: { value } }) => isFrameLanguage(value) && onChange(value)}
      >
        {frameLanguages.map((language) => (
          <option key={language.id} value={language.id}>
            {[...new Set([language.title, languageName(language.id, 'en')])].join(' · ')}
          </option>
        ))}
      </Select>
      <Text size={1} muted>
        The reader can choose another.
      </Text>
    </Stack>
  )
}
