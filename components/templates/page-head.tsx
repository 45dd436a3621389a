import type { ReactNode } from 'react'
import { Cloth } from '../weave/cloth'

interface PageHeadProps {
  /** What the cloth above the title is grown from, and of which threads. Absent where the page has a drawing of its own. */
  readonly cloth?: { readonly id: string; readonly threads: readonly number[] }
  readonly eyebrow?: ReactNode
  readonly title: ReactNode
  readonly lead?: ReactNode
}

/** The beginning of a page: its cloth, its title, its first words. */
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
