import type { Metadata } from 'next'
import { NotFoundTemplate } from '@/components/templates/not-found-template'
import { absenceWords } from '@/lib/dictionaries/stories/story-words'
import { Frame } from '../../frame'
import { languageOfWord, type WordParams } from '../../language-of-word'

export async function generateMetadata(props: WordParams): Promise<Metadata> {
  const words = absenceWords(await languageOfWord(props))
  return { title: `${words.gone.title} – ${words.siteTitle}`, robots: { index: false } }
}

/** What the front sends, with status 410, for the address of withdrawn content. */
export default async function GonePage(props: WordParams) {
  const language = await languageOfWord(props)
  return (
    <Frame language={language}>
      <NotFoundTemplate language={language} absence="gone" />
    </Frame>
  )
}
