import type { ReactNode } from 'react'
import { dictionary } from '@/lib/dictionaries'
import { listHref, type List } from '@/lib/finding/list'
import { changed } from '@/lib/finding/parameters'
import { placePath } from '@/lib/finding/places'
import { Filter } from './filter'
import { Pagination } from './pagination'

interface ListFrameProps {
  readonly list: List<unknown>
  /** Said when there is nothing at all, whatever one chooses. */
  readonly none: string
  readonly children: ReactNode
}

/** What surrounds every list: how to choose among it, what to do when nothing is left, and its other pages. */
export function ListFrame({ list, none, children }: ListFrameProps) {
  const { all, total, page, pages, place, language, choice } = list
  const words = dictionary(language).finding
  if (all === 0) return <p className="empty">{none}</p>
  return (
    <>
      <Filter list={list} />
      {total === 0 ? (
        <p className="empty">
          {words.noneFound} {words.noneAdvice} <a href={placePath(language, place)}>{words.seeAll}</a>.
        </p>
      ) : (
        children
      )}
      <Pagination
        page={page}
        pages={pages}
        language={language}
        pathOf={(number) => listHref(list, changed(choice, 'page', String(number)))}
      />
    </>
  )
}
