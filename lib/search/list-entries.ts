import { dictionary } from '../dictionaries/index.ts'
import type { Language } from '../languages.ts'
import { openDataPath } from '../routes/machines.ts'
import { listPath, parts } from '../routes.ts'
import type { SearchResultItem } from './result-item.ts'
import type { SearchEntry } from './weighed-entry.ts'

/** The lists of the site, which are no documents: people look for them too. */
export function listItems(language: Language): readonly SearchResultItem[] {
  const { stories, signatories, documents, outcomes, places, openData } = dictionary(language)
  const leads: Readonly<Record<(typeof parts)[number], { readonly title: string; readonly lead: string }>> = {
    stories,
    signatories,
    documents,
    outcomes: { ...outcomes, ...places.outcomes },
    countries: places.countries,
  }
  const lists = parts.map((part) => ({ ...leads[part], part, path: listPath(language, part) }))
  return [...lists, { ...openData, part: 'open-data', path: openDataPath(language) }].map(
    ({ title, lead, part, path }) => ({
      id: `list:${part}`,
      kind: 'page',
      path,
      title,
      titleLanguage: language,
      summary: lead,
      summaryLanguage: language,
      text: '',
    }),
  )
}

/** The lists as the search index reads them. */
export function listEntries(language: Language): readonly SearchEntry[] {
  return listItems(language).map(({ id, kind, title, summary }) => ({ id, kind, title, names: '', summary, text: '' }))
}
