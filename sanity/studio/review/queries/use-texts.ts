import { useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { isStoryLanguage, languages, storyLanguages, type StoryLanguage } from '../../../../lib/languages.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'

const TEXTS_QUERY = `*[_type in ["story", "page"]
  && (_id in [$original, "drafts." + $original] || translationOf._ref == $original)].language`

const all: readonly StoryLanguage[] = languages.map(({ id }) => id)

/**
 * The languages in which a text exists. A document that has all languages in itself (`own` is `null`) exists in all.
 * While it is looked up, and where it cannot be: in its own.
 */
export function useTexts(original: string, own: StoryLanguage | null): readonly StoryLanguage[] {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const [found, setFound] = useState<readonly StoryLanguage[]>([])
  useEffect(() => {
    if (own === null) return
    let isGone = false
    client.fetch<unknown[]>(TEXTS_QUERY, { original }, { perspective: 'raw' }).then(
      (ids) => !isGone && setFound(ids.filter(isStoryLanguage)),
      // Its own text is there in any case, and the next opening asks again.
      (error: unknown) => console.warn('The translations of a text could not be looked up.', error),
    )
    return () => {
      isGone = true
    }
  }, [client, original, own])
  if (own === null) return all
  return storyLanguages.map(({ id }) => id).filter((id) => id === own || found.includes(id))
}
