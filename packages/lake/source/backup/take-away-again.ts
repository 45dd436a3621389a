import type { OpenDataset } from '../dataset/open-dataset.ts'
import type { LedgerReading } from '../ledger/ledger-file.ts'
import { documentName, kindOfRule, takenKinds, type LedgerRule } from '../ledger/ledger-rules.ts'
import type { LakeDocument } from '../protocol/document.ts'
import { publishedIdOf } from '../protocol/document-id.ts'
import type { Mutation } from '../protocol/mutation.ts'
import { referencesIn, withoutReferences } from './without-references.ts'

export interface TakingAway {
  /** `null`: nobody knows what was taken away since, and rules that say so hold for every document. */
  readonly ledger: LedgerReading | null
  readonly rules: readonly LedgerRule[]
  readonly now: Date
  /** Documents whose bytes are not in the backup: they go too. */
  readonly without: ReadonlySet<string>
}

/** What became of the documents of one dataset. */
export interface TakenAgain {
  /** Ids that are no longer there: their history is to be erased. */
  readonly erased: readonly string[]
  /** How many documents were changed. */
  readonly changed: number
}

/** Takes away from restored content what was taken away after its backup, in one transaction. @throws ApiError */
export function takeAwayAgain(dataset: OpenDataset, taking: TakingAway): TakenAgain {
  const { ledger, without } = taking
  const { all: documents } = dataset.snapshot()
  const isErased = ({ _id }: LakeDocument) =>
    without.has(_id) || Boolean(ledger?.dayOf({ kind: takenKinds.erased, name: documentName(dataset.name, _id) }))
  const erased = documents.filter(isErased).map(({ _id }) => _id)
  const gone = new Set(erased)
  const setsOf = setsFor(dataset.name, documents, taking)
  const mutations: Mutation[] = []
  for (const document of documents) {
    if (gone.has(document._id)) continue
    const set = Object.assign({}, ...setsOf(document))
    const refers = erased.length > 0 && referencesIn(document).some((id) => gone.has(id))
    if (Object.keys(set).length === 0 && !refers) continue
    const kept = refers ? withoutReferences(document, gone) : document
    mutations.push({ createOrReplace: Object.assign({}, kept, set, { _id: document._id, _type: document._type }) })
  }
  const changed = mutations.length
  for (const id of erased) mutations.push({ delete: { id } })
  if (mutations.length > 0) dataset.commit({ mutations, author: 'restore' })
  return { erased, changed }
}

/** What each document gets by the rules, its drafts and versions too: publishing them must bring nothing back. */
function setsFor(dataset: string, documents: readonly LakeDocument[], { ledger, rules, now }: TakingAway) {
  const noted = (rule: LedgerRule, id: string): string | null => {
    if (!ledger) return rule.always ? now.toISOString().slice(0, 10) : null
    return ledger.dayOf({ kind: kindOfRule(rule), name: documentName(dataset, id) })
  }
  const marking = rules.filter(({ marks }) => marks !== undefined)
  const markedBy = (document: LakeDocument) =>
    marking.some(
      (rule) => rule.marks === document._type && referencesIn(document).some((id) => noted(rule, id) !== null),
    )
  return (document: LakeDocument) => {
    const id = publishedIdOf(document._id)
    const isMarked = markedBy(document)
    return rules
      .filter(({ type }) => type === document._type)
      .flatMap((rule) => {
        const day = noted(rule, id) ?? (isMarked && rule.field === undefined ? now.toISOString().slice(0, 10) : null)
        return day === null ? [] : [filledIn(rule.set, { $day: day, $now: now.toISOString() })]
      })
  }
}

function filledIn(set: Readonly<Record<string, string>>, words: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(set).map(([field, value]) => [field, words[value] ?? value]))
}
