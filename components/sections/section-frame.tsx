import type { ReactNode } from 'react'
import { hyphenated } from '@/lib/hyphens'
import type { Language } from '@/lib/languages'
import type { Edit } from '@/sanity/preview/data-attribute'

interface SectionFrameProps {
  readonly section: { readonly _key: string; readonly heading?: string | null; readonly intro?: string | null }
  readonly language: Language
  readonly className?: string
  readonly edit?: Edit
  readonly children: ReactNode
}

/** A section of a page, with its heading in the margin, if it has one. */
export function SectionFrame({ section, language, className = '', edit, children }: SectionFrameProps) {
  const { _key, heading, intro } = section
  const id = `part-${_key}`
  return (
    <section className={`section ${className}`} aria-labelledby={heading ? id : undefined}>
      {heading && (
        <h2 id={id} className="side-head" data-sanity={edit?.(`sections[_key=="${_key}"].heading`)}>
          {hyphenated(heading, language)}
        </h2>
      )}
      <div className="section-body" data-sanity={edit?.(`sections[_key=="${_key}"]`)}>
        {intro && <p className="intro">{intro}</p>}
        {children}
      </div>
    </section>
  )
}
