import type { TypedRemark } from './remark-rules.ts'

/** A remark or decision as a form sent it. Nothing in it is checked. */
export interface SentRemark {
  readonly typed: TypedRemark
  readonly isDecision: boolean
  /** What the form was marked with when it was made. */
  readonly formId: string
  readonly revision: string
  /** `null`: about the whole text. */
  readonly block: string | null
}

/** What the form for a decision, or the one for a remark, sent. */
export function sentRemark(fields: URLSearchParams, isDecision: boolean): SentRemark {
  const field = (name: string) => fields.get(name) ?? ''
  const chosen = field('decision')
  return {
    typed: {
      text: field('remark'),
      name: field('name'),
      // The form for a decision cannot send a remark, nor the other way round: a link may allow only one of them.
      verdict: isDecision ? (chosen === 'comment' ? '' : chosen) : 'comment',
      trap: field('website'),
    },
    isDecision,
    formId: field('id'),
    revision: field('revision'),
    block: isDecision ? null : fields.get('block'),
  }
}
