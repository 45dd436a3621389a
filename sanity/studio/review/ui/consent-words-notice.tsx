import { useMemo } from 'react'
import { useClient } from 'sanity'
import type { FrameLanguage } from '../../../../lib/languages.ts'
import { languageWords } from '../../consent/queries/inbox.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { Notice } from '../../parts/notice.tsx'
import { Problem } from '../../parts/problem.tsx'
import { liveStore } from '../../parts/live-store.ts'
import { useLive } from '../../parts/use-live.ts'
import { languageSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'

/** Says that consent is not asked in a language yet, where no editor has confirmed its words. */
export function ConsentWordsNotice({ language }: { readonly language: FrameLanguage }) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const store = useMemo(() => liveStore(client, () => languageWords(client)), [client])
  const { value, problem } = useLive(store)
  if (problem) return <Problem>{problem}</Problem>
  const isConfirmed = value?.some((words) => words.language.id === language && words.current)
  if (!value || isConfirmed) return null
  return (
    <Notice tone="caution">
      {say(
        'No editor has confirmed the words of consent in {language} yet. Until that is done, under “Consent” in the bar, nobody is asked for consent in that language.',
        { language: languageSaid(language) },
      )}
    </Notice>
  )
}
