import type { Metadata } from 'next'
import { NotFoundTemplate } from '@/components/templates/not-found-template'
import { absenceWords } from '@/lib/dictionaries/stories/story-words'
import { Frame } from '../../frame'
import { languageOfWord, type WordParams } from '../../language-of-word'

export async function generateMetadata(props: WordParams): Promise<Metadata> {
  const words = absenceWords(await languageOfWord(props))
  return { title: `${words.notFound.title} – ${words.siteTitle}`, robots: { index: false } }
}

/**
 * What the front sends for an address that does not exist. Next answers `notFound()` with an empty shell that needs
 * scripts, and readers get no scripts, so this is a page of its own.
 */
export default async function NotFoundPage(props: WordParams) {
  const language = await languageOfWord(props)
  return (
    <Frame language={language}>
      <NotFoundTemplate language={language} />
    </Frame>
  )
}
