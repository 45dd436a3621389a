import type { ReactNode } from 'react'
import { listHref, type List } from '@/lib/finding/list'
import { changed } from '@/lib/finding/parameters'
import { Filter } from './filter'
import { NothingFound } from './nothing-found'
import { Pagination } from './pagination'

interface ListFrameProps {
  readonly list: List<unknown>
  /** Shown when the list is empty without any filter. */
  readonly none: string
  readonly children: ReactNode
}

/** What surrounds every list: its filters, help when they match nothing, and links to its other pages. */
export function ListFrame({ list, none, children }: ListFrameProps) {
  const { all, total, page, pages, language, choice } = list
  if (all === 0) return <p className="empty">{none}</p>
  return (
    <>
      <Filter list={list} />
      {total === 0 ? <NothingFound list={list} /> : children}
      <Pagination
        page={page}
        pages={pages}
        language={language}
        pathOf={(number) => listHref(list, changed(choice, 'page', String(number)))}
      />
    </>
  )
}
