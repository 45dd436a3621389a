import { language as rootLanguage } from 'next/root-params'
import { NotFoundTemplate } from '@/components/templates/not-found-template'
import { defaultLanguage, isLanguage } from '@/lib/languages'
import { Frame } from '../frame'

/** Next gives no parameters to this page, so it asks the root layout's for its language. */
export default async function NotFound() {
  const word: unknown = await rootLanguage()
  const language = isLanguage(word) ? word : defaultLanguage
  return (
    <Frame language={language}>
      <NotFoundTemplate language={language} />
    </Frame>
  )
}
