import { isStored } from '../../../../lib/stored.ts'
import { messageOf } from '../../../../lib/message-of.ts'
import { say } from '../../parts/say.ts'
import type { ManyItem } from './item.ts'

/** What came of one document of a selection. */
export type ManyResult =
  | { readonly kind: 'done' | 'already'; readonly remark: string }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  /** No answer came: it may have been done, or not. */
  | { readonly kind: 'unknown'; readonly reasons: readonly string[] }
  | { readonly kind: 'notTried' }

export interface ManyEntry {
  readonly item: ManyItem
  readonly result: ManyResult
}

/** What is done to each. A rejection becomes a result by `resultOfError`. */
export type ManyAct = (item: ManyItem) => Promise<ManyResult>

export const refused = (...reasons: string[]): ManyResult => ({ kind: 'refused', reasons })
export const done = (remark: string): ManyResult => ({ kind: 'done', remark })
export const already = (remark: string): ManyResult => ({ kind: 'already', remark })

/** What a failure means for the document: the content API refused it, or nobody knows. */
export function resultOfError(error: unknown): ManyResult {
  const status = isStored(error) && typeof error.statusCode === 'number' ? error.statusCode : 0
  const message = messageOf(error)
  if (status === 401) return { kind: 'unknown', reasons: [say('You are no longer signed in. Sign in, and go on.')] }
  if (status === 403) return refused(say('Your role does not allow this.'))
  if (status === 409) return refused(say('The content API refused it. Look at it, and try again.'), message)
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) return refused(message)
  return { kind: 'unknown', reasons: [say('No answer came: it may have been done.'), message] }
}

/** Those that may be tried again: nothing that was done is among them. */
export function leftOf(entries: readonly ManyEntry[]): readonly ManyItem[] {
  return entries.filter(({ result }) => result.kind !== 'done' && result.kind !== 'already').map(({ item }) => item)
}
