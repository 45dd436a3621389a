import { isDraftId, isVersionId } from '../protocol/document-id.ts'
import type { DocumentChange } from '../protocol/transaction.ts'
import type { TakenAway } from './ledger-file.ts'

/** What the owner of a lake wants noted in the ledger, and what a restore does with it. */
export interface LedgerRule {
  /** Of documents of this type … */
  readonly type: string
  /** … that this field was set or changed, or that they were deleted; without it, any change and any deletion. */
  readonly field?: string | undefined
  /** What a restored document gets: `$now` and `$day` are when it is restored, or when it was noted. */
  readonly set: Readonly<Record<string, string>>
  /** Documents of this type that refer to it are treated as if they had been changed themselves. */
  readonly marks?: string | undefined
  /** Restored without the ledger, every document of the type gets it. */
  readonly always?: boolean | undefined
}

/** Kinds of what is taken away, apart from those of rules, as triggers and statements write them. */
export const takenKinds = {
  erased: 'erased',
  token: 'token',
  password: 'password',
  secondFactor: 'second factor',
  accountShut: 'account shut',
  accountDeleted: 'account deleted',
  role: 'role',
} as const

export const kindOfRule = ({ type, field = '*' }: Pick<LedgerRule, 'type' | 'field'>) => `${type} ${field}`
/** A document of one dataset, by the id that it is published under. */
export const documentName = (dataset: string, id: string) => `${dataset}/${id}`

const assetTypes = new Set(['sanity.imageAsset', 'sanity.fileAsset'])

/** What a commit took away: what rules say, and every picture and file, which is deleted so that nobody finds it. */
export function takenByChanges(
  dataset: string,
  changes: readonly DocumentChange[],
  rules: readonly LedgerRule[],
): TakenAway[] {
  return changes.flatMap((change) => {
    const { documentId, before, after } = change
    const name = documentName(dataset, documentId)
    const type = (before ?? after)?._type
    if (type === undefined || isDraftId(documentId) || isVersionId(documentId)) return []
    if (assetTypes.has(type)) return after ? [] : [{ kind: takenKinds.erased, name }]
    const fitting = rules.filter((rule) => rule.type === type && takes(rule, change))
    return fitting.map((rule) => ({ kind: kindOfRule(rule), name }))
  })
}

function takes({ field }: LedgerRule, { before, after }: DocumentChange): boolean {
  if (!after) return before !== null
  if (field === undefined) return before !== null
  return after[field] !== undefined && JSON.stringify(after[field]) !== JSON.stringify(before?.[field])
}
