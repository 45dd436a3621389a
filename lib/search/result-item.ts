import { dictionary } from '../dictionaries/index.ts'
import type { Language } from '../languages.ts'
import { pathOf } from '../routes.ts'
import type { SearchableDocument } from './entries.ts'

/** What a search result shows. */
export interface SearchResultItem {
  readonly id: string
  readonly kind: SearchableDocument['_type']
  readonly path: string | null
  readonly title: string
  readonly titleLanguage: string | null
  readonly summary: string
  readonly summaryLanguage: string | null
  readonly text: string
}

/** The search result for a document. */
export function resultItem(found: SearchableDocument, language: Language): SearchResultItem {
  const { _type: kind, _id: id } = found
  const common = { id, kind }
  switch (found._type) {
    case 'story':
    case 'page':
      return {
        ...common,
        path: pathOf(found, language),
        title: found.title ?? '',
        titleLanguage: found.language,
        summaryLanguage: found.language,
        ...texts(found.summary, found.text),
      }
    case 'partner': {
      const { name, nameLanguage, description, descriptionLanguage, pledge } = found
      const languages = { titleLanguage: nameLanguage, summaryLanguage: descriptionLanguage }
      const path = pathOf(found, language)
      return { ...common, path, title: name ?? '', ...languages, ...texts(description, pledge?.activities) }
    }
    case 'napDocument':
    case 'outcome': {
      const { title, titleLanguage, summary, summaryLanguage } = found
      const slug = found._type === 'outcome' ? String(found.number) : found.slug
      const path = pathOf({ _type: found._type, slug }, language)
      return { ...common, path, title: title ?? '', titleLanguage, summaryLanguage, ...texts(summary) }
    }
    case 'country': {
      const { name, nameLanguage, code } = found
      const path = pathOf({ _type: 'country', slug: code?.toLowerCase() }, language)
      const summary = dictionary(language).places.countries.storiesFrom(name ?? code ?? '')
      return {
        ...common,
        path,
        title: name ?? '',
        titleLanguage: nameLanguage,
        summaryLanguage: language,
        ...texts(summary),
      }
    }
  }
}

function texts(summary: string | null, text?: string | null) {
  return { summary: summary ?? '', text: text ?? '' }
}
