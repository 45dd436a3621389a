import { Spinner, Stack } from '@sanity/ui'
import { useMemo } from 'react'
import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { liveStore } from '../../parts/live-store.ts'
import { Problem } from '../../parts/problem.tsx'
import { useLive } from '../../parts/use-live.ts'
import { languageWords } from '../queries/inbox.ts'
import { WordsEntry } from './words-entry.tsx'

/** Every language in which consent can be asked, and who has confirmed its words. */
export function WordsList() {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const words = useMemo(() => liveStore(client, () => languageWords(client)), [client])
  const { value: found, problem } = useLive(words)
  return (
    <Stack as="ul" gap={2} data-testid="consent-words">
      <Problem>{problem}</Problem>
      {!found && !problem && <Spinner muted />}
      {found?.map((entry) => (
        <WordsEntry key={entry.language.id} {...entry} />
      ))}
    </Stack>
  )
}
