import type { ReactNode } from 'react'

interface PagePartProps {
  readonly id: string
  readonly heading: ReactNode
  /** The text when there is nothing to show. */
  readonly empty?: string
  readonly children: ReactNode
}

/** A part of a template's page, with its heading in the margin. */
export function PagePart({ id, heading, empty, children }: PagePartProps) {
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id} className="side-head">
        {heading}
      </h2>
      <div className="section-body">{children || <p className="empty">{empty}</p>}</div>
    </section>
  )
}
