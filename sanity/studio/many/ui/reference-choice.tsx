import { Spinner } from '@sanity/ui'
import { useMemo } from 'react'
import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { liveStore } from '../../parts/live-store.ts'
import { Problem } from '../../parts/problem.tsx'
import { say } from '../../parts/say.ts'
import { useLive } from '../../parts/use-live.ts'
import { choicesFor } from '../queries/choices.ts'
import type { ListField } from '../rules/acts.ts'
import { LabelledSelect } from '../../parts/labelled-select.tsx'

interface ReferenceChoiceProps {
  readonly field: ListField
  /** The id of what is chosen; empty for nothing yet. */
  readonly value: string
  readonly onChange: (id: string) => void
}

/** The outcome or the country that is to be added. */
export function ReferenceChoice({ field, value, onChange }: ReferenceChoiceProps) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const store = useMemo(() => liveStore(client, () => choicesFor(client, field)), [client, field])
  const { value: choices, problem } = useLive(store)
  if (problem) return <Problem>{problem}</Problem>
  if (!choices) return <Spinner muted />
  return (
    <LabelledSelect
      label={field === 'outcomes' ? say('Outcome') : say('Country')}
      value={value}
      options={[{ value: '', title: '–' }, ...choices]}
      onChange={onChange}
    />
  )
}
