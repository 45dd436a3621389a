import { dictionary } from '../dictionaries/index.ts'
import { isLanguage, languages, type Language } from '../languages.ts'
import type { FOUND_QUERY_RESULT } from '../types.generated.ts'
import { countryNames } from './country-names.ts'
import { kindNames, organisationNames, planNames, shortNamesIn } from './domain-words.ts'
import type { SearchEntry } from './weighed-entry.ts'

/** A document in the search index, from the content API. */
export type SearchableDocument = FOUND_QUERY_RESULT[number]

const words = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' ')
const known = (...names: readonly (string | null)[]) => names.filter((name) => name !== null)

/** The searchable fields of a document, with its kind in words. */
export function searchEntry(found: SearchableDocument, language: Language): SearchEntry {
  const { _type: kind, _id: id } = found
  switch (found._type) {
    case 'story': {
      const { title, summary, countries, outcomes, signatories, localPartners } = found
      const names = [
        ...countries.flatMap(({ name, code }) => [name, countryNames(code)]),
        ...localPartners.map(({ name }) => name),
        ...outcomes.map(({ title: outcome }) => outcome),
        ...signatories.flatMap(({ name, shortName }) => [name, shortName]),
        ...shortNamesIn(words(title, summary)),
      ]
      // Found by its own words alone: who looks for a country is not shown a text that she cannot read.
      const named = isLanguage(found.language) ? words(...names) : ''
      return { id, kind, title: words(title), names: named, ...texts(summary, found.text) }
    }
    case 'partner': {
      const { name, shortName, place, description, pledge } = found
      const all = known(...found.names)
      const calledAs = [...known(shortName), ...all, ...organisationNames(all)]
      const names = words(place, kindNames('partner', found.kind, language), ...all, ...organisationNames(all))
      return { id, kind, title: words(name, shortName), names, calledAs, ...texts(description, pledge?.activities) }
    }
    case 'napDocument': {
      const { title, number, cycle, publisher, summary, period, isNewestPlan } = found
      const titles = known(...found.titles)
      const plan = found.kind === 'actionPlan' ? planNames(cycle, isNewestPlan, language) : []
      const kindName = kindNames('napDocument', found.kind, language)
      const years = words(period?.from, period?.until)
      const short = shortNamesIn(words(...titles))
      return {
        id,
        kind,
        title: words(title),
        names: words(
          number,
          cycle && `NAP ${cycle}`,
          publisher,
          kindName,
          plan[2],
          years,
          ...short,
          ...others(titles, title),
        ),
        calledAs: [...plan, ...titles, ...short],
        ...texts(summary),
      }
    }
    case 'outcome': {
      const { number, title, summary, subOutcomes } = found
      const titles = known(...found.titles)
      const numbered = number === null ? [] : languages.map((each) => dictionary(each.id).outcomes.one(number))
      return {
        id,
        kind,
        title: words(title),
        names: words(...numbered, ...others(titles, title)),
        calledAs: [...numbered, ...titles],
        ...texts(summary, words(...subOutcomes.map((each) => each.title))),
      }
    }
    case 'country': {
      const { name, code } = found
      return { id, kind, title: words(name), names: countryNames(code), ...texts(null) }
    }
    case 'page':
      return { id, kind, title: words(found.title), names: '', ...texts(found.summary, found.text) }
  }
}

const others = (all: readonly string[], shown: string | null) => all.filter((each) => each !== shown)

function texts(summary: string | null, text?: string | null) {
  return { summary: summary ?? '', text: text ?? '' }
}
