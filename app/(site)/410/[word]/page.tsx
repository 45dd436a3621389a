import type { Metadata } from 'next'
import { NotFoundTemplate } from '@/components/templates/not-found-template'
import { dictionary } from '@/lib/dictionaries'
import { Frame } from '../../frame'
import { languageOfWord, type WordParams } from '../../language-of-word'

export async function generateMetadata(props: WordParams): Promise<Metadata> {
  const words = dictionary(await languageOfWord(props))
  return { title: `${words.gone.title} – ${words.siteTitle}`, robots: { index: false } }
}

/** What the front sends, with status 410, for the address of withdrawn content. */
export default async function GonePage(props: WordParams) {
  const language = await languageOfWord(props)
  return (
    <Frame language={language}>
      <NotFoundTemplate language={language} said={dictionary(language).gone} />
    </Frame>
  )
}
