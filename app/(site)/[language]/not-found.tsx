import { language as rootLanguage } from 'next/root-params'
import { NotFoundTemplate } from '@/components/templates/not-found-template'
import { defaultLanguage, isStoryLanguage } from '@/lib/languages'
import { Frame } from '../frame'

/** Next passes no parameters to this page, so it reads the language from the root layout's. */
export default async function NotFound() {
  const word: unknown = await rootLanguage()
  const language = isStoryLanguage(word) ? word : defaultLanguage
  return (
    <Frame language={language}>
      <NotFoundTemplate language={language} />
    </Frame>
  )
}
