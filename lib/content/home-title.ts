import { dictionary } from '../dictionaries/index.ts'
import type { Language } from '../languages.ts'
import type { Settings } from './page-content.ts'

/** The title of the home page where it stands alone, in a tab or among results: “About” says nothing there. The site, and what it is about. */
export function homeTitle(
  settings: Pick<NonNullable<Settings>, 'title' | 'description'> | null,
  language: Language,
): string {
  const name = settings?.title ?? dictionary(language).siteTitle
  const about = settings?.description?.replace(/[.\s]+$/u, '')
  return about ? `${name} – ${about}` : name
}
