import { Stack, Text } from '@sanity/ui'
import { isStoryLanguage } from '../../../../lib/languages.ts'
import { MAX_LINK_DAYS } from '../../../../lib/review/link-rules.ts'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import { useTexts } from '../queries/use-texts.ts'
import type { ShareForm, ShareSubject } from '../rules/share-form.ts'
import { FrameChoice } from './frame-choice.tsx'
import { RightsChoice } from './rights-choice.tsx'
import { TextChoice } from './text-choice.tsx'
import { say } from '../../parts/say.ts'

interface ShareFieldsProps {
  readonly form: ShareForm
  readonly onChange: (form: ShareForm) => void
  readonly subject: ShareSubject
  readonly original: string
}

/** Everything that a new link may be. */
export function ShareFields({ form, onChange, subject, original }: ShareFieldsProps) {
  const texts = useTexts(original, isStoryLanguage(subject.language) ? subject.language : null)
  const change = (changes: Partial<ShareForm>) => onChange({ ...form, ...changes })
  return (
    <Stack gap={5}>
      <Text size={1} muted>
        {say(
          'Whoever has the link reads this text as it is now, with every later change, and nothing else. A role or an organisation is enough to say for whom it is: name nobody who may be in danger.',
        )}
      </Text>
      <LabelledInput
        label={say('For whom (a name or a role)')}
        value={form.madeFor}
        onChange={(madeFor) => change({ madeFor })}
        placeholder={say('Ministry of Foreign Affairs')}
      />
      <TextChoice texts={texts} chosen={form.languages} onChange={(languages) => change({ languages })} />
      <FrameChoice chosen={form.frameLanguage} onChange={(frameLanguage) => change({ frameLanguage })} />
      <LabelledInput
        label={say('Works for how many days (at most {most})', { most: MAX_LINK_DAYS })}
        type="number"
        value={form.days}
        onChange={(days) => change({ days })}
      />
      <LabelledInput
        label={say('Can be opened how many times (empty: no limit)')}
        type="number"
        value={form.viewLimit}
        onChange={(viewLimit) => change({ viewLimit })}
      />
      <RightsChoice form={form} type={subject.type} onChange={(may) => change({ may })} />
    </Stack>
  )
}
