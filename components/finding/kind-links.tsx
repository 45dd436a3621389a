import { dictionary } from '@/lib/dictionaries'
import { changed, choicePath, type Choice } from '@/lib/finding/parameters'
import type { KindCount } from '@/lib/search/results'
import type { Language } from '@/lib/languages'

interface KindLinksProps {
  readonly kinds: readonly KindCount[]
  /** The total of all kinds. */
  readonly all: number
  readonly language: Language
  readonly choice: Choice
}

/** Filters search results by kind. */
export function KindLinks({ kinds, all, language, choice }: KindLinksProps) {
  const words = dictionary(language).search
  const links = [{ value: undefined, label: words.everything, count: all }, ...kinds]
  return (
    <nav className="kind-links" aria-label={words.byKind}>
      <ul>
        {links.map(({ value, label, count }) => (
          <li key={label}>
            <a
              href={choicePath(changed(choice, 'kind', value), 'search', language)}
              aria-current={value === choice.kind ? 'true' : undefined}
            >
              {label}
            </a>{' '}
            {count}
          </li>
        ))}
      </ul>
    </nav>
  )
}
