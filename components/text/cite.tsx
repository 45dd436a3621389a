import { storyWords } from '@/lib/dictionaries/stories/story-words'
import type { Enhancement } from '@/lib/enhancements'
import { citePath } from '@/lib/routes/machines'
import { isFurther, type StoryLanguage } from '@/lib/languages'

interface CiteProps {
  /** Who, what, when; unknown parts are left out. */
  readonly parts: readonly (string | null)[]
  /** The absolute URL of the page; a preview has none for others. */
  readonly address: string | undefined
  readonly language: StoryLanguage
}

const enhancement: Enhancement = 'copy'

/** A reference that others can copy, also for their programs. */
export function Cite({ parts, address, language }: CiteProps) {
  if (!address) return null
  const words = storyWords(language).documents
  const known = parts
    .filter((part) => part !== null && part !== '')
    .map((part) => `${part}${/[.?!…]$/u.test(part ?? '') ? '' : '.'} `)
  return (
    <section className="cite" aria-labelledby="cite">
      <h2 id="cite">{words.cite}</h2>
      <p>
        {known.join('')}
        <span
          className="address"
          data-module={enhancement}
          data-copy={words.copyAddress}
          data-copied={words.addressCopied}
          data-select={words.addressSelected}
        >
          {address}
        </span>
      </p>
      {/* Files for programs are there in the languages of the site. */}
      {!isFurther(language) && (
        <p className="data-files">
          <a href={citePath(new URL(address).pathname, 'bib')}>BibTeX</a>
          <a href={citePath(new URL(address).pathname, 'ris')}>RIS</a>
        </p>
      )}
    </section>
  )
}
