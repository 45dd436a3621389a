import { byName } from '@/lib/groups'
import type { Language } from '@/lib/languages'
import { SignatoryEntry } from './signatory-entry'
import type { SignatoryEntry as Entry } from '@/lib/content/page-content'

interface SignatoryListProps {
  readonly signatories: readonly Entry[]
  readonly language: Language
}

/** A longer list would be all cloths, and they would weigh more than the rest of the page. */
const mostCloths = 24

/** Signatories sorted by name; a long list shows names only. */
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
