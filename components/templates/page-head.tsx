import type { ReactNode } from 'react'
import { Cloth } from '../weave/cloth'

interface PageHeadProps {
  /** The seed and threads of the cloth beside the title. Absent when the page has its own drawing. */
  readonly cloth?: { readonly id: string; readonly threads: readonly number[] }
  readonly eyebrow?: ReactNode
  readonly title: ReactNode
  readonly lead?: ReactNode
}

/** The head of a page: cloth, title, lead. */
export function PageHead({ cloth, eyebrow, title, lead }: PageHeadProps) {
  return (
    <header className={cloth ? 'page-head' : 'page-head plain'}>
      {cloth && <Cloth id={cloth.id} threads={cloth.threads} shape="head" />}
      <div className="page-head-text">
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        {title}
        {lead}
      </div>
    </header>
  )
}
