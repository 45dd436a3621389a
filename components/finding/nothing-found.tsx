import { dictionary } from '@/lib/dictionaries'
import { listHref, type List } from '@/lib/finding/list'
import { changed } from '@/lib/finding/parameters'
import { choiceWords } from './choice-words'

/** Shown when no item matches the filters: which of them to drop, with what that would find. */
export function NothingFound({ list }: { readonly list: List<unknown> }) {
  const { listing, language, facets, choice, all } = list
  const words = dictionary(language)
  const { noneFound, noneAdvice, filter, unknown, removeAll } = words.finding
  const helpful = facets.flatMap(({ name, chosen, countWithout }) =>
    chosen && countWithout > 0 ? [{ name, value: chosen.label || unknown, count: countWithout }] : [],
  )
  return (
    <div className="empty">
      <p>
        {noneFound[listing]} {helpful.length > 0 && noneAdvice}
      </p>
      <ul className="next-steps">
        {helpful.map(({ name, value, count }) => (
          <li key={name}>
            <a href={listHref(list, changed(choice, name, undefined))}>
              {filter(choiceWords(listing, name, language).label, value)}
            </a>{' '}
            <small>{words[listing].count(count)}</small>
          </li>
        ))}
        {helpful.length === 0 && (
          <li>
            <a href={listHref(list, { sort: choice.sort })}>{removeAll}</a> <small>{words[listing].count(all)}</small>
          </li>
        )}
      </ul>
    </div>
  )
}
