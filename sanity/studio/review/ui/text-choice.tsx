import { isFurther, storyLanguages, type StoryLanguage } from '../../../../lib/languages.ts'
import { LabelledCheckbox } from '../../parts/labelled-checkbox.tsx'
import { ChoiceGroup } from './choice-group.tsx'
import { say } from '../../parts/say.ts'
import { languageSaid } from '../../parts/in-words.ts'

interface TextChoiceProps {
  /** The languages in which the text exists. */
  readonly texts: readonly StoryLanguage[]
  readonly chosen: readonly StoryLanguage[]
  readonly onChange: (chosen: readonly StoryLanguage[]) => void
}

/** Which language versions the link opens. */
export function TextChoice({ texts, chosen, onChange }: TextChoiceProps) {
  return (
    <ChoiceGroup label={say('Which texts it opens')}>
      {storyLanguages
        .filter(({ id }) => !isFurther(id) || texts.includes(id))
        .map(({ id }) => (
          <LabelledCheckbox
            key={id}
            label={say('The {language} text', { language: languageSaid(id) })}
            hint={texts.includes(id) ? undefined : say('There is none yet.')}
            disabled={!texts.includes(id)}
            checked={chosen.includes(id)}
            onChange={(isChecked) => onChange(isChecked ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
        ))}
    </ChoiceGroup>
  )
}
