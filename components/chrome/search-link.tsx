import { dictionary } from '@/lib/dictionaries'
import { searchPath } from '@/lib/routes'
import type { Language } from '@/lib/languages'
import { SearchForm } from '../finding/search-form'

interface SearchLinkProps {
  readonly language: Language
  /** The path of the current page; the search page has its own form. */
  readonly path?: string
}

/** The search form; a link on small screens (see `chrome.css`). */
export function SearchLink({ language, path }: SearchLinkProps) {
  const isHere = path === searchPath(language)
  return (
    <div className={isHere ? 'site-search here' : 'site-search'}>
      <a href={searchPath(language)} aria-current={isHere ? 'page' : undefined}>
        {dictionary(language).search.title}
      </a>
      {!isHere && <SearchForm id="site-question" language={language} />}
    </div>
  )
}
