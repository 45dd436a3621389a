import { dictionary } from '@/lib/dictionaries'
import { listAnchor, listHref, type List } from '@/lib/finding/list'
import { Chips } from './chips'
import { FacetLinks } from './facet-links'
import { FacetSelect } from './facet-select'

/**
 * Filters a list: a sentence that is a form, the same as links with counts, and the active filters. The form has a
 * button, because readers get no script.
 */
export function Filter({ list }: { readonly list: List<unknown> }) {
  const { listing, language, facets, total, all, isChosen } = list
  const words = dictionary(language).finding
  if (facets.length === 0) return null
  return (
    <div className="filter" id={listAnchor}>
      <form className="sentence" action={listHref(list, {})}>
        <p>
          {words.sentence[listing]}
          {facets.map((facet, index) => (
            <FacetSelect key={facet.name} facet={facet} listing={listing} language={language} isFirst={index === 0} />
          ))}{' '}
          <button type="submit">{words.show}</button>
        </p>
      </form>
      <details className="facets">
        <summary>{words.byLink}</summary>
        <FacetLinks list={list} />
      </details>
      <Chips list={list} />
      {isChosen && total > 0 && <p className="found">{words.found(dictionary(language)[listing].count(total), all)}</p>}
    </div>
  )
}
