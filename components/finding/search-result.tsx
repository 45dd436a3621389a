import { dictionary } from '@/lib/dictionaries'
import { bestExcerpt } from '@/lib/search/best-excerpt'
import type { SearchResultItem } from '@/lib/search/result-item'
import { foreign, foreignDirection } from '@/lib/words'
import type { Language } from '@/lib/languages'
import { Marked } from './marked'

interface SearchResultProps {
  readonly result: SearchResultItem
  /** The terms to mark. */
  readonly terms: ReadonlySet<string>
  readonly language: Language
}

/** A search result: its title, its kind, and an excerpt with the matching words. */
export function SearchResult({ result, terms, language }: SearchResultProps) {
  const { kind, path, title, titleLanguage, summary, summaryLanguage, text } = result
  const excerpt = bestExcerpt([summary, text], terms, language)
  return (
    <article className="result">
      <h2>
        <a
          href={path ?? undefined}
          lang={foreign(titleLanguage, language)}
          dir={foreignDirection(titleLanguage, language)}
        >
          <Marked text={title} terms={terms} language={language} />
        </a>
      </h2>
      <p className="eyebrow">{dictionary(language).search.kind[kind]}</p>
      {excerpt && (
        <p lang={foreign(summaryLanguage, language)} dir={foreignDirection(summaryLanguage, language)}>
          <Marked text={excerpt} terms={terms} language={language} />
        </p>
      )}
    </article>
  )
}
