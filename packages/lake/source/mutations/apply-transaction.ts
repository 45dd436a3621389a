import type { Selected } from './selected.ts'
import type { LakeDocument } from '../protocol/document.ts'
import type { Mutation, Selection } from '../protocol/mutation.ts'
import type { CommittedTransaction, DocumentChange } from '../protocol/transaction.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { ApiError } from '../protocol/api-error.ts'
import { applyMutation } from './apply-mutation.ts'
import { untracedAsset } from '../protocol/untraced-asset.ts'
import { isDocumentId } from '../protocol/document-id.ts'
import { mutationError } from './mutation-error.ts'
import { refuseBrokenReferences } from './refuse-broken-references.ts'

export interface TransactionContext {
  readonly transactionId: string
  readonly timestamp: string
  readonly author: string
  readonly mutations: readonly Mutation[]
  readonly refusal?: (change: DocumentChange) => string | undefined
  readonly snapshot: Snapshot
  readonly selected?: Selected
  readonly newId: () => string
}

/** Sanity's limit on how many documents one mutation by query may touch. */
const selectionLimit = 10_000

/**
 * Works out what a transaction does, without doing it. Pure but for `newId`.
 * @throws ApiError when any of its mutations fails: then none happens
 */
export function applyTransaction(context: TransactionContext): CommittedTransaction {
  const { transactionId, timestamp, author, snapshot } = context
  const touched = new Map<string, { after: LakeDocument | null; mutations: Mutation[] }>()
  const results: CommittedTransaction['results'][number][] = []
  const current = (id: string) => {
    const change = touched.get(id)
    return change ? change.after : (snapshot.get(id) ?? null)
  }

  context.mutations.forEach((mutation, index) => {
    for (const id of targets(mutation, context)) {
      if (!isDocumentId(id))
        throw mutationError(index, 'invalidDocumentIdError', `"${id}" is not a valid document id`, 400)
      const before = current(id)
      const made = applyMutation({ mutation, id, before, index, transactionId, timestamp })
      const after = made && untracedAsset(made)
      results.push({ id, operation: operationOf(before, after) })
      if (before === after) continue
      const mutations = touched.get(id)?.mutations ?? []
      // History and listeners are told what was written, and not what was left out of it.
      const told = after === made || after === null ? resolved(mutation, id) : { createOrReplace: after }
      touched.set(id, { after, mutations: [...mutations, told] })
    }
  })

  const changes: DocumentChange[] = [...touched]
    .map(([documentId, change]) => ({ documentId, before: snapshot.get(documentId) ?? null, ...change }))
    .filter(({ before, after }) => before !== after)
  refuseForbidden(changes, context.refusal)
  refuseBrokenReferences(changes, snapshot)
  return { transactionId, timestamp, author, changes, results }
}

/** Judged by what would change, however it was asked for: by id, by query or by an action. */
function refuseForbidden(changes: readonly DocumentChange[], refusal: TransactionContext['refusal']): void {
  for (const change of changes) {
    const sentence = refusal?.(change)
    if (sentence) throw new ApiError(403, 'insufficientPermissionsError', sentence)
  }
}

function targets(mutation: Mutation, { newId, selected }: TransactionContext): readonly string[] {
  if ('create' in mutation) {
    const id = mutation.create._id ?? ''
    return [id === '' || id.endsWith('.') ? id + newId() : id]
  }
  if ('createOrReplace' in mutation) return [mutation.createOrReplace._id ?? newId()]
  if ('createIfNotExists' in mutation) return [mutation.createIfNotExists._id ?? newId()]
  const selection: Selection = 'delete' in mutation ? mutation.delete : mutation.patch
  if ('id' in selection) return [selection.id]
  const ids = selected?.ids.get(selection)
  if (!ids) throw new Error('A selection by query came to a commit before anybody had carried it out.')
  if (ids.length <= selectionLimit) return ids
  throw mutationError(0, 'limitError', `the query selects ${ids.length} documents, more than ${selectionLimit}`, 400)
}

/** The mutation as listeners and history tell it: about one document, by its id. */
function resolved(mutation: Mutation, id: string): Mutation {
  if ('create' in mutation) return { create: { ...mutation.create, _id: id } }
  if ('delete' in mutation) return { delete: { id } }
  if (!('patch' in mutation)) return mutation
  const { set, setIfMissing, unset, insert, inc, dec, diffMatchPatch, ifRevisionID } = mutation.patch
  const operations = { ifRevisionID, set, setIfMissing, unset, insert, inc, dec, diffMatchPatch }
  return { patch: { id, ...Object.fromEntries(Object.entries(operations).filter(([, value]) => value !== undefined)) } }
}

function operationOf(before: LakeDocument | null, after: LakeDocument | null) {
  if (before === after) return 'none'
  if (before === null) return 'create'
  return after === null ? 'delete' : 'update'
}
