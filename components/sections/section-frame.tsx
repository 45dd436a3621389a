import type { ReactNode } from 'react'
import type { Edit } from '@/sanity/preview/data-attribute'

interface SectionFrameProps {
  readonly section: { readonly _key: string; readonly heading?: string | null; readonly intro?: string | null }
  readonly className?: string
  readonly edit?: Edit
  readonly children: ReactNode
}

/** A section of a page, with its heading in the margin, if it has one. */
export function SectionFrame({ section, className = '', edit, children }: SectionFrameProps) {
  const { _key, heading, intro } = section
  const id = `part-${_key}`
  return (
    <section className={`section ${className}`} aria-labelledby={heading ? id : undefined}>
      {heading && (
        <h2 id={id} className="side-head" data-sanity={edit?.(`sections[_key=="${_key}"].heading`)}>
          {heading}
        </h2>
      )}
      <div className="section-body" data-sanity={edit?.(`sections[_key=="${_key}"]`)}>
        {intro && <p className="intro">{intro}</p>}
        {children}
      </div>
    </section>
  )
}
