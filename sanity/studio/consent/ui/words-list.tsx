import { Spinner, Stack } from '@sanity/ui'
import { useCallback } from 'react'
import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { Problem } from '../../parts/problem.tsx'
import { languageWords } from '../queries/inbox.ts'
import { useFollowed } from '../queries/use-followed.ts'
import { WordsEntry } from './words-entry.tsx'

/** Every language in which consent can be asked, and who has confirmed its words. */
export function WordsList() {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const read = useCallback(() => languageWords(client), [client])
  const { found, problem } = useFollowed(client, '*[_type == "reviewWords"]', read)
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
