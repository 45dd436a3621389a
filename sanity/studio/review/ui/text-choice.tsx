import { isFurther, storyLanguages, type StoryLanguage } from '../../../../lib/languages.ts'
import { languageName } from '../../../../lib/words.ts'
import { LabelledCheckbox } from '../../parts/labelled-checkbox.tsx'
import { ChoiceGroup } from './choice-group.tsx'
import { say } from '../../parts/say.ts'

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
            label={`The ${languageName(id, 'en')} text`}
            hint={texts.includes(id) ? undefined : 'There is none yet.'}
            disabled={!texts.includes(id)}
            checked={chosen.includes(id)}
            onChange={(isChecked) => onChange(isChecked ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
        ))}
    </ChoiceGroup>
  )
}
