import { dictionary } from '@/lib/dictionaries'
import { listAnchor, listHref, type List } from '@/lib/finding/list'
import { Chips } from './chips'
import { FacetLinks } from './facet-links'
import { FacetSelect } from './facet-select'

/**
 * Chooses among a list: a sentence that is a form, the same as links with counts, and what is chosen already. Without a
 * script the form has a button.
 */
export function Filter({ list }: { readonly list: List<unknown> }) {
  const { place, language, facets, total, all, isChosen } = list
  const words = dictionary(language).finding
  if (facets.length === 0) return null
  return (
    <div className="filter" id={listAnchor}>
      <form className="sentence" action={listHref(list, {})}>
        <p>
          {words.sentence[place]}{' '}
          {facets.map((facet) => (
            <FacetSelect key={facet.name} facet={facet} place={place} language={language} />
          ))}
          <button type="submit">{words.show}</button>
        </p>
      </form>
      <details className="facets">
        <summary>{words.byLink}</summary>
        <FacetLinks list={list} />
      </details>
      <Chips list={list} />
      {isChosen && <p className="found">{words.found(dictionary(language)[place].count(total), all)}</p>}
    </div>
  )
}
