import type { SanityClient } from '@sanity/client'
import { draftIdOf } from '../document-ids.ts'
import {
  requestIdOf,
  workflowIdOf,
  type Person,
  type StepKind,
  type WorkflowRequest,
  type WorkflowStep,
} from './records.ts'

export interface Act {
  readonly subject: { readonly id: string; readonly type: string }
  /** The revision that the person sees. */
  readonly revision: string
  readonly person: Person
  /** ISO 8601. */
  readonly at: string
  readonly reason?: string
}

/** A link to a text that may be gone one day. */
export const reference = (id: string) => ({ _type: 'reference', _ref: id, _weak: true })

/** Requests a review. A second request is about the text as it is now. */
export async function sendForReview(client: SanityClient, act: Act): Promise<void> {
  const { subject, revision, person, at, reason } = act
  await client.createOrReplace({
    _id: draftIdOf(requestIdOf(subject.id)),
    _type: 'workflowRequest',
    subject: reference(subject.id),
    subjectType: subject.type,
    revision,
    by: person.name,
    byId: person.id,
    at,
    ...(reason && { note: reason }),
  })
}

/** Cancels the request, or answers it. */
export async function cancelReviewRequest(client: SanityClient, subjectId: string): Promise<void> {
  await client.delete(draftIdOf(requestIdOf(subjectId)))
}

/**
 * Records a decision in one transaction: the request and the decision go into the trail, and the request is deleted.
 */
export async function decide(
  client: SanityClient,
  decision: 'changesAsked' | 'approved',
  act: Act,
  request: WorkflowRequest | null,
): Promise<void> {
  const sent = request ? [stepOfRequest(request)] : []
  const transaction = addSteps(client, act, [...sent, step(decision, act)], { decision })
  if (request) transaction.delete(draftIdOf(requestIdOf(act.subject.id)))
  await transaction.commit()
}

/** Adds an entry to the trail of a text. */
export async function note(client: SanityClient, kind: StepKind, act: Act): Promise<void> {
  const decision = kind === 'published' ? { decision: kind } : {}
  await addSteps(client, act, [step(kind, act)], decision).commit()
}

function addSteps(client: SanityClient, { subject, revision, person }: Act, steps: object[], decided: object) {
  const id = workflowIdOf(subject.id)
  const isDecision = Object.keys(decided).length > 0
  const facts = { ...decided, ...(isDecision && { revision, by: person.name, byId: person.id }) }
  return client
    .transaction()
    .createIfNotExists({
      _id: id,
      _type: 'workflow',
      subject: reference(subject.id),
      subjectType: subject.type,
    })
    .patch(id, (patch) => patch.set(facts).setIfMissing({ steps: [] }).append('steps', steps))
}

function step(kind: StepKind, { person, at, revision, reason }: Act) {
  return entryOf(kind, { by: person.name, byId: person.id, at, revision }, reason)
}

/** The entry that a request leaves in the trail when it is answered. */
export function stepOfRequest({ by, byId, at, revision, note: reason }: WorkflowRequest) {
  return entryOf('sent', { by, byId, at, revision }, reason)
}

/** An entry of a trail, with a key as long as those that Studio makes. */
export function entryOf(kind: StepKind, facts: Partial<WorkflowStep>, reason: string | undefined) {
  return {
    _type: 'workflowStep',
    _key: crypto.randomUUID().slice(0, 12),
    kind,
    ...facts,
    ...(reason && { reason }),
  }
}
