import { Stack, Text } from '@sanity/ui'
import { frameLanguages, isFrameLanguage, type FrameLanguage } from '../../../../lib/languages.ts'
import { languageSaid } from '../../parts/in-words.ts'
import { LabelledSelect } from '../../parts/labelled-select.tsx'
import { say } from '../../parts/say.ts'

interface FrameChoiceProps {
  readonly chosen: FrameLanguage
  readonly onChange: (chosen: FrameLanguage) => void
}

/** The language of everything around the text. */
export function FrameChoice({ chosen, onChange }: FrameChoiceProps) {
  return (
    <Stack gap={2}>
      <LabelledSelect
        label={say('Language of the buttons, the help and the mail')}
        value={chosen}
        options={frameLanguages.map(({ id, title }) => ({
          value: id,
          title: [...new Set([title, languageSaid(id)])].join(' · '),
        }))}
        onChange={(value) => isFrameLanguage(value) && onChange(value)}
      />
      <Text size={1} muted>
        {say('The reader can choose another.')}
      </Text>
    </Stack>
  )
}
