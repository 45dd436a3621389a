import { initialsOf } from '@/lib/words'
import { threadsOf, type SignatoryEntry } from '@/lib/content/page-content'
import { Cloth } from '../weave/cloth'

type MonogramProps = { readonly signatory: Pick<SignatoryEntry, '_id' | 'name' | 'shortName' | 'outcomes'> }

/** Initials on the signatory's own cloth, until editors upload a logo. Decoration only: the name is beside it. */
export function Monogram({ signatory }: MonogramProps) {
  const { _id, name, shortName, outcomes } = signatory
  return (
    <span className="monogram" aria-hidden="true">
      <Cloth id={_id} threads={threadsOf(outcomes)} shape="tile" />
      <span>{initialsOf(shortName ?? name ?? '')}</span>
    </span>
  )
}
