import { dictionary } from '@/lib/dictionaries'
import { longestQuery, parameterName } from '@/lib/finding/parameters'
import { searchPath } from '@/lib/routes'
import type { Language } from '@/lib/languages'

interface SearchFormProps {
  /** The id of its field: a page may have several. */
  readonly id: string
  readonly language: Language
  readonly query?: string
}

/** The search form; it submits to the search page. */
export function SearchForm({ id, language, query }: SearchFormProps) {
  const { label, button } = dictionary(language).search
  return (
    <search>
      <form className="search" action={searchPath(language)}>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="search"
          name={parameterName('query', language)}
          defaultValue={query}
          maxLength={longestQuery}
          enterKeyHint="search"
        />
        <button type="submit">{button}</button>
      </form>
    </search>
  )
}
