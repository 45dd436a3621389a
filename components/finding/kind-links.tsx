import { dictionary } from '@/lib/dictionaries'
import type { Facet } from '@/lib/finding/facets'
import { changed, choicePath, type Choice } from '@/lib/finding/parameters'
import type { Language } from '@/sanity/languages'

interface KindLinksProps {
  readonly facet: Facet
  readonly language: Language
  readonly choice: Choice
}

/** Narrows what was found to one kind. */
export function KindLinks({ facet: { options, chosen }, language, choice }: KindLinksProps) {
  const words = dictionary(language).search
  const all = options.reduce((sum, { count }) => sum + count, 0)
  const links = [{ value: undefined, label: words.everything, count: all }, ...options]
  return (
    <nav className="kind-links" aria-label={words.byKind}>
      <ul>
        {links.map(({ value, label, count }) => (
          <li key={label}>
            <a
              href={choicePath(changed(choice, 'kind', value), 'search', language)}
              aria-current={value === chosen?.value ? 'true' : undefined}
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
