import { listHref, type List } from '@/lib/finding/list'
import { changed } from '@/lib/finding/parameters'
import { choiceWords } from './choice-words'

/** Every choice as a link, with the number of items it finds. Search engines need not follow them. */
export function FacetLinks({ list }: { readonly list: List<unknown> }) {
  const { facets, listing, language, choice } = list
  return (
    <div className="facet-groups">
      {facets.map(({ name, options, chosen }) => (
        <div key={name}>
          <p className="eyebrow">{choiceWords(listing, name, language).label}</p>
          <ul aria-label={choiceWords(listing, name, language).label}>
            {options.map(({ value, label, count }) => (
              <li key={value}>
                <a
                  href={listHref(list, changed(choice, name, value))}
                  rel="nofollow"
                  aria-current={value === chosen?.value ? 'true' : undefined}
                >
                  {label}
                </a>{' '}
                {count}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
