import { evaluateSync, toJS } from 'groq-js'
import { ApiError } from '../protocol/api-error.ts'
import { isPrivateId } from '../protocol/document-id.ts'
import type { LakeDocument } from '../protocol/document.ts'
import { runQuery } from '../query/run-query.ts'
import { visibleDocuments } from '../query/visible-documents.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { parseDelta } from './parse-delta.ts'
import { withChanges } from './with-changes.ts'

export interface HookQuestion {
  /** GROQ; empty: every change. */
  readonly filter: string
  /** GROQ; empty: the whole document. */
  readonly projection: string
  readonly documentId: string
  /** Both `null` where the history of the document was erased. */
  readonly before: LakeDocument | null
  readonly after: LakeDocument | null
  /** GROQ of a document that outsiders are not told of, `$now` in it as below; empty: there is none. */
  readonly withheld: string
  /** What `$now` of `withheld` is. */
  readonly clock: string
  /** Epoch milliseconds. */
  readonly now: number
  readonly projectId: string
  readonly dataset: string
}

/**
 * What a webhook is told of a change. `unmatched`: its filter says no. `gone`: the document is no longer there. `withheld`: outsiders
 * are not told of it.
 */
export type HookAnswer =
  | { readonly verdict: 'told'; readonly body: string }
  | { readonly verdict: 'unmatched' | 'gone' | 'withheld' }

/** Larger bodies are refused. Characters. */
const maxBody = 1_000_000

/**
 * Judges a change, and says what is told of it: what the document says now, never what it said before. Somebody may have taken
 * these words back since. Of a deleted document that is its id and type.
 * @throws ApiError 400 for what cannot be evaluated
 */
export function hookContent(question: HookQuestion, snapshot: Snapshot): HookAnswer {
  const { before, after, withheld } = question
  const document = after ?? before
  // Its words are erased already, its filter cannot be asked any more: that it is gone has to be told all the same.
  if (!document)
    return snapshot.get(question.documentId)
      ? { verdict: 'gone' }
      : { verdict: 'told', body: projected(question, { _id: question.documentId }, snapshot) }
  if (!matches(question, document)) return { verdict: 'unmatched' }
  if (!after) return { verdict: 'told', body: projected(question, identityOf(document), snapshot) }
  const current = snapshot.get(document._id)
  if (!current) return { verdict: 'gone' }
  if (withheld !== '' && isWithheld(question, current._id, snapshot)) return { verdict: 'withheld' }
  return { verdict: 'told', body: projected(question, current, snapshot) }
}

function matches({ filter, before, after, ...asked }: HookQuestion, root: LakeDocument): boolean {
  if (filter.trim() === '') return true
  const parsed = parseDelta(filter, { what: 'filter', mode: 'delta', mayQuery: false })
  const context = contextOf(asked)
  const tree = withChanges(parsed, { before, after }, context)
  const value = evaluateSync(tree, { root, before, after, dataset: [], ...context, dereference: () => null })
  return toJS(value) === true
}

function projected(question: HookQuestion, root: Readonly<Record<string, unknown>>, snapshot: Snapshot): string {
  const { projection, withheld } = question
  const mayQuery = withheld === ''
  const tree = parseDelta(projection.trim() === '' ? '@' : projection, { what: 'projection', mode: 'normal', mayQuery })
  const shown = visibleDocuments(snapshot, 'published', false)
  const dereference = ({ _ref }: { _ref: string }) => {
    const target = isPrivateId(_ref) ? undefined : shown.get(_ref)
    return target && (mayQuery || !isWithheld(question, target._id, snapshot)) ? target : null
  }
  const value = evaluateSync(tree, { root, dataset: mayQuery ? shown.all : [], ...contextOf(question), dereference })
  const body = JSON.stringify(toJS(value) ?? null)
  if (body.length <= maxBody) return body
  throw new ApiError(400, 'queryError', `The projection gives more than ${maxBody} characters: ask for less.`)
}

function contextOf({ now, projectId, dataset }: Pick<HookQuestion, 'now' | 'projectId' | 'dataset'>) {
  return { timestamp: new Date(now), identity: 'webhooks', sanity: { projectId, dataset } }
}

function isWithheld(
  { withheld, clock, now, projectId, dataset }: HookQuestion,
  id: string,
  snapshot: Snapshot,
): boolean {
  const { result } = runQuery({
    query: `count(*[_id == $id && (${withheld})]) > 0`,
    params: { id, now: clock },
    perspective: 'raw',
    snapshot,
    viewerId: 'webhooks',
    includePrivate: true,
    now,
    projectId,
    dataset,
  })
  // Whatever is in doubt is withheld.
  return result !== false
}

function identityOf({ _id, _type }: LakeDocument) {
  return { _id, _type }
}
