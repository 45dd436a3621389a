import { dictionary } from '@/lib/dictionaries'
import { pathOf } from '@/lib/routes'
import { foreign } from '@/lib/words'
import type { Language } from '@/lib/languages'
import type { SignatoryEntry as Entry } from '@/lib/content/page-content'
import { hyphenated } from '@/lib/hyphens'
import { Monogram } from './monogram'

interface SignatoryEntryProps {
  readonly signatory: Entry
  readonly language: Language
  /** Without its cloth, in a long list. */
  readonly isBare?: boolean
}

/** A signatory in the directory. */
export function SignatoryEntry({ signatory, language, isBare = false }: SignatoryEntryProps) {
  const { name, nameLanguage, place } = signatory
  return (
    <article className="signatory-entry">
      {!isBare && <Monogram signatory={signatory} />}
      <p>
        <a href={pathOf(signatory, language) ?? undefined} lang={foreign(nameLanguage, language)}>
          {hyphenated(name, nameLanguage ?? language) ?? dictionary(language).places.untitled}
        </a>
        {!isBare && place && <small>{place}</small>}
      </p>
    </article>
  )
}
