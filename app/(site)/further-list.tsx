import type { Metadata } from 'next'
import { FurtherListTemplate } from '@/components/templates/further-list-template'
import { furtherWords } from '@/lib/dictionaries/stories/story-words'
import { defaultLanguage, type FurtherLanguage } from '@/lib/languages'
import { homePath, inAllLanguages, listPath } from '@/lib/routes'
import { Frame } from './frame'
import { loadStoryCards } from './load'
import { metadataOf } from './metadata'
import { loadFurtherPart } from './story-parts'

/** Where the page of a language that has stories alone has its sharing picture from. */
const pictureOf = homePath(defaultLanguage)

export function furtherListMetadata(language: FurtherLanguage): Promise<Metadata> {
  const { title, lead: description } = furtherWords(language).stories
  return metadataOf({ title, description, language, path: homePath(language), pictureOf })
}

/** The newest stories in a language that has stories alone. It is the same in no other language, but theirs are offered. */
export async function FurtherList({ language }: { readonly language: FurtherLanguage }) {
  const ids = await loadFurtherPart(language, ({ feed }) => feed)
  const stories = await loadStoryCards(language, ids)
  return (
    <Frame
      language={language}
      path={homePath(language)}
      alternates={inAllLanguages((site) => listPath(site, 'stories'))}
    >
      <FurtherListTemplate language={language} stories={stories} />
    </Frame>
  )
}
