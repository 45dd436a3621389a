import { dictionary } from '@/lib/dictionaries'
import type { CountryWithStories } from '@/lib/story-index/countries-with-stories'
import { countryPath } from '@/lib/routes'
import { foreign } from '@/lib/words'
import type { Language } from '@/lib/languages'
import type { OutcomeEntry } from '@/lib/content/page-content'
import { hyphenated } from '@/lib/hyphens'
import { OutcomeList } from '../weave/outcome-list'

interface CountryTableProps {
  readonly places: readonly CountryWithStories[]
  readonly outcomes: readonly OutcomeEntry[]
  readonly language: Language
}

/** Everything that the map shows, as a table. */
export function CountryTable({ places, outcomes, language }: CountryTableProps) {
  const words = dictionary(language)
  return (
    <table className="index">
      <thead>
        <tr>
          <th scope="col">{words.places.countries.country}</th>
          <th scope="col">{words.places.countries.stories}</th>
          <th scope="col">{words.outcomes.title}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ _id, code, name, nameLanguage, count, threads }) => (
          <tr key={_id}>
            <th scope="row">
              <a href={countryPath(language, code)} lang={foreign(nameLanguage, language)}>
                {hyphenated(name, nameLanguage ?? language, 'cell') ?? code}
              </a>
            </th>
            <td className="number">{count}</td>
            <td>
              <OutcomeList
                outcomes={outcomes.filter(({ number }) => number !== null && threads.includes(number))}
                language={language}
                isLinked
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
