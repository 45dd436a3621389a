import { dictionary } from '@/lib/dictionaries'
import { listHref, type List } from '@/lib/finding/list'
import { changed } from '@/lib/finding/parameters'
import { choiceWords } from './choice-words'

/** The active filters, each a link that removes it. An unknown value is not repeated: anybody can write a link. */
export function Chips({ list }: { readonly list: List<unknown> }) {
  const { facets, listing, language, choice } = list
  const words = dictionary(language).finding
  const chips = facets.flatMap(({ name, chosen }) =>
    chosen ? [{ name, label: choiceWords(listing, name, language).label, value: chosen.label || words.unknown }] : [],
  )
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label={words.chosen}>
      {chips.map(({ name, label, value }) => (
        <li key={name}>
          <a
            className="chip"
            href={listHref(list, changed(choice, name, undefined))}
            aria-label={words.remove(label, value)}
          >
            {value}
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a href={listHref(list, { sort: choice.sort })}>{words.removeAll}</a>
        </li>
      )}
    </ul>
  )
}
