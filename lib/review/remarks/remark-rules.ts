import { cleanLine, cleanText } from './clean-text.ts'

/** What a reviewer can say of a text. */
type Verdict = 'comment' | 'approved' | 'changesAsked'

/** As JavaScript and the schema count: UTF-16 units. */
export const longestRemark = 4_000
export const longestName = 120

/** Longer than this, a text is too long whatever there is in it, and not worth the time that cleaning takes. */
const hopeless = 10 * longestRemark

/** What she has to change before it can be sent; keys of the dictionaries. */
export type RemarkProblem = 'noText' | 'longText' | 'noName' | 'longName' | 'noVerdict' | 'trap'

/** What a form sent, as it was typed. */
export interface TypedRemark {
  readonly text: string
  readonly name: string
  readonly verdict: string
  /** A field that people leave empty, and programs that fill in every field do not. */
  readonly trap: string
}

/** A remark as it may be kept. */
export interface CheckedRemark {
  readonly text: string
  readonly name: string
  readonly verdict: Verdict
}

/**
 * What a reviewer typed, cleaned, or everything that she has to change. Length is counted after cleaning: what nobody sees
 * does not count against her. A decision needs a name, and no reason; a remark needs a text, and no name.
 */
export function checkRemark(typed: TypedRemark): CheckedRemark | { readonly problems: readonly RemarkProblem[] } {
  const text = cleanWithinReason(typed.text)
  const name = cleanLine(typed.name)
  const { verdict } = typed
  const isDecision = verdict !== 'comment'
  const problems: RemarkProblem[] = []
  if (!isVerdict(verdict)) problems.push('noVerdict')
  if (!text && !isDecision) problems.push('noText')
  if (text.length > longestRemark) problems.push('longText')
  if (!name && isDecision) problems.push('noName')
  if (name.length > longestName) problems.push('longName')
  if (typed.trap.trim()) problems.push('trap')
  return problems.length > 0 || !isVerdict(verdict) ? { problems } : { text, name, verdict }
}

/** How long a text is for `longestRemark`. */
export function lengthOf(text: string): number {
  return cleanWithinReason(text).length
}

function cleanWithinReason(text: string): string {
  return text.length > hopeless ? text : cleanText(text)
}

function isVerdict(value: string): value is Verdict {
  return value === 'comment' || value === 'approved' || value === 'changesAsked'
}
