import { dictionary } from '@/lib/dictionaries'
import { listAnchor, listHref, type List } from '@/lib/finding/list'
import { Chips } from './chips'
import { FacetLinks } from './facet-links'
import { FacetSelect } from './facet-select'
import { SortSelect } from './sort-select'

/**
 * Filters and sorts a list: a sentence that is a form, the same as links with counts, and the active filters. The form has a
 * button, because readers get no script.
 */
export function Filter({ list }: { readonly list: List<unknown> }) {
  const { listing, language, facets, total, all, isFiltered } = list
  const words = dictionary(language).finding
  const isSortable = listing === 'stories' && all > 1
  if (facets.length === 0 && !isSortable) return null
  return (
    <div className="filter" id={listAnchor}>
      <form className="sentence" action={listHref(list, {})}>
        <p>
          {words.sentence[listing]}
          {facets.map((facet, index) => (
            <FacetSelect key={facet.name} facet={facet} listing={listing} language={language} isFirst={index === 0} />
          ))}
          {isSortable && <SortSelect list={list} />} <button type="submit">{words.show}</button>
        </p>
      </form>
      {facets.length > 0 && (
        <details className="facets">
          <summary>{words.byLink}</summary>
          <FacetLinks list={list} />
        </details>
      )}
      <Chips list={list} />
      {isFiltered && total > 0 && (
        <p className="found">{words.found(dictionary(language)[listing].count(total), all)}</p>
      )}
    </div>
  )
}
