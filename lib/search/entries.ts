import type { Language } from '../languages.ts'
import type { SEARCH_QUERY_RESULT } from '../types.generated.ts'
import { kindNames, planNames } from './domain-words.ts'
import { pathOf } from '../routes.ts'
import type { SearchEntry } from './weighed-entry.ts'

/** A document in the search index, from the content API. */
export type SearchableDocument = SEARCH_QUERY_RESULT[number]

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

/** The searchable fields of a document, with its kind in words. */
export function searchEntry(found: SearchableDocument, language: Language): SearchEntry {
  const { _type: kind, _id: id } = found
  const words = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ')
  switch (found._type) {
    case 'story': {
      const { countries, outcomes, signatories, localPartners } = found
      const names = [
        ...[...countries, ...localPartners].map(({ name }) => name),
        ...outcomes.map(({ title }) => title),
        ...signatories.flatMap(({ name, shortName }) => [name, shortName]),
      ]
      return { id, kind, title: words(found.title), names: words(...names), ...texts(found.summary, found.text) }
    }
    case 'partner': {
      const { name, shortName, place, description, pledge } = found
      const names = words(place, kindNames('partner', found.kind, language))
      return { id, kind, title: words(name, shortName), names, ...texts(description, pledge?.activities) }
    }
    case 'napDocument': {
      const { title, number, cycle, publisher, summary } = found
      const kindName = kindNames('napDocument', found.kind, language)
      const plan = found.kind === 'actionPlan' ? planNames(cycle, language) : null
      return {
        id,
        kind,
        title: words(title),
        names: words(number, cycle && `NAP ${cycle}`, publisher, kindName, plan),
        ...texts(summary),
      }
    }
    case 'page':
      return { id, kind, title: words(found.title), names: '', ...texts(found.summary, found.text) }
  }
}

function texts(summary: string | null, text?: string | null) {
  return { summary: summary ?? '', text: text ?? '' }
}

/** The search result for a document. */
export function resultItem(found: SearchableDocument, language: Language): SearchResultItem {
  const { _type: kind, _id: id } = found
  const common = { id, kind, path: pathOf(found, language) }
  switch (found._type) {
    case 'story':
    case 'page':
      return {
        ...common,
        title: found.title ?? '',
        titleLanguage: found.language,
        summaryLanguage: found.language,
        ...texts(found.summary, found.text),
      }
    case 'partner': {
      const { name, nameLanguage, description, descriptionLanguage, pledge } = found
      const languages = { titleLanguage: nameLanguage, summaryLanguage: descriptionLanguage }
      return { ...common, title: name ?? '', ...languages, ...texts(description, pledge?.activities) }
    }
    case 'napDocument': {
      const { title, titleLanguage, summary, summaryLanguage } = found
      return { ...common, title: title ?? '', titleLanguage, summaryLanguage, ...texts(summary) }
    }
  }
}
