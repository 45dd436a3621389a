import { byName } from '@/lib/groups'
import type { Language } from '@/sanity/languages'
import { SignatoryEntry } from './signatory-entry'
import type { SignatoryEntry as Entry } from '../content'

interface SignatoryListProps {
  readonly signatories: readonly Entry[]
  readonly language: Language
}

/** Signatories by name. */
export function SignatoryList({ signatories, language }: SignatoryListProps) {
  return (
    <ul className="signatory-list">
      {byName(signatories, language).map((signatory) => (
        <li key={signatory._id}>
          <SignatoryEntry signatory={signatory} language={language} />
        </li>
      ))}
    </ul>
  )
}
