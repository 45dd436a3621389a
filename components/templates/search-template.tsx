import { dictionary } from '@/lib/dictionaries'
import { changed, choicePath, type Choice } from '@/lib/finding/parameters'
import type { SearchResults } from '@/lib/search/results'
import type { Language } from '@/lib/languages'
import { KindLinks } from '../finding/kind-links'
import { Pagination } from '../finding/pagination'
import { SearchForm } from '../finding/search-form'
import { SearchResult } from '../finding/search-result'
import { NextSteps } from '../finding/next-steps'

interface SearchTemplateProps {
  readonly language: Language
  readonly choice: Choice
  /** `null` without a query. */
  readonly results: SearchResults | null
}

/** The search form and its results. */
export function SearchTemplate({ language, choice, results }: SearchTemplateProps) {
  const words = dictionary(language).search
  const { query = '' } = choice
  return (
    <div className="search-page">
      <h1>{words.title}</h1>
      <SearchForm id="question" language={language} query={query} />
      {results === null && <p className="lead">{words.lead}</p>}
      {results?.all === 0 && (
        <>
          <p className="found">{words.none(query)}</p>
          <p>{words.advice}</p>
          <NextSteps language={language} />
        </>
      )}
      {results && results.all > 0 && (
        <>
          <p className="found">{words.count(results.all, query)}</p>
          {results.nearness !== 'all' && <p className="nearness">{words.nearness[results.nearness]}</p>}
          {(results.kinds.length > 1 || choice.kind) && (
            <KindLinks kinds={results.kinds} all={results.all} language={language} choice={choice} />
          )}
          {results.total === 0 && <p>{words.noneOfKind}</p>}
          <ol className="results">
            {results.results.map((result) => (
              <li key={result.id}>
                <SearchResult result={result} terms={results.terms} language={language} />
              </li>
            ))}
          </ol>
          <Pagination
            page={results.page}
            pages={results.pages}
            language={language}
            pathOf={(page) => choicePath(changed(choice, 'page', String(page)), 'search', language)}
          />
        </>
      )}
    </div>
  )
}
