import { storyWords } from '@/lib/dictionaries/stories/story-words'
import { pageNumbers } from '@/lib/finding/pages'
import type { StoryLanguage } from '@/lib/languages'

interface PaginationProps {
  readonly page: number
  readonly pages: number
  readonly language: StoryLanguage
  /** The address of a page. */
  readonly pathOf: (page: number) => string
}

/** Links to the other pages of a list; nothing when there is only one page. */
export function Pagination({ page, pages, language, pathOf }: PaginationProps) {
  const words = storyWords(language).finding
  if (pages === 1) return null
  return (
    <nav className="pagination" aria-label={words.pages}>
      {page > 1 && (
        <a rel="prev" href={pathOf(page - 1)}>
          {words.previous}
        </a>
      )}
      <ol>
        {pageNumbers(page, pages).map((number, index) =>
          number === null ? (
            <li key={`gap-${index < 2 ? 'before' : 'after'}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                href={pathOf(number)}
                aria-label={words.page(number)}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pages && (
        <a rel="next" href={pathOf(page + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  )
}
