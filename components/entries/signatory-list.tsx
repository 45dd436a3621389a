import { byName } from '@/lib/groups'
import type { Language } from '@/lib/languages'
import { SignatoryEntry } from './signatory-entry'
import type { SignatoryEntry as Entry } from '../content'

interface SignatoryListProps {
  readonly signatories: readonly Entry[]
  readonly language: Language
}

/** More cloths than these are no ornament any more, and cost more than the rest of their page. */
const mostCloths = 24

/** Signatories by name; many of them by name alone. */
export function SignatoryList({ signatories, language }: SignatoryListProps) {
  const isLong = signatories.length > mostCloths
  return (
    <ul className={isLong ? 'signatory-list names' : 'signatory-list'}>
      {byName(signatories, language).map((signatory) => (
        <li key={signatory._id}>
          <SignatoryEntry signatory={signatory} language={language} isBare={isLong} />
        </li>
      ))}
    </ul>
  )
}
