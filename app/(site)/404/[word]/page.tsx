import type { Metadata } from 'next'
import { NotFoundTemplate } from '@/components/templates/not-found-template'
import { dictionary } from '@/lib/dictionaries'
import { Frame } from '../../frame'
import { languageOfWord, type WordParams } from '../../language-of-word'

export async function generateMetadata(props: WordParams): Promise<Metadata> {
  const words = dictionary(await languageOfWord(props))
  return { title: `${words.notFound.title} – ${words.siteTitle}`, robots: { index: false } }
}

/**
 * What the front sends for an address with nothing behind it. Next answers `notFound()` with an empty shell that only
 * scripts can fill, and readers get no scripts: so the page stands here as a page of its own.
 */
export default async function NotFoundPage(props: WordParams) {
  const language = await languageOfWord(props)
  return (
    <Frame language={language}>
      <NotFoundTemplate language={language} />
    </Frame>
  )
}
