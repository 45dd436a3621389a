import type { Dataset } from '../dataset/dataset.ts'
import type { WebhookRules } from '../options/webhook-rules.ts'
import type { ContentStorage } from '../storage/content.ts'
import type { WebhookStorage } from '../storage/webhooks.ts'
import type { Evaluator } from '../workers/evaluator.ts'

/** What telling others works with. */
export interface WebhookParts {
  readonly projectId: string
  readonly rules: WebhookRules
  readonly hooks: WebhookStorage
  readonly log: Pick<ContentStorage, 'logAfter' | 'logEntry'>
  readonly dataset: {
    get(name: string): Dataset
    list(): readonly { readonly name: string }[]
  }
  readonly evaluator: Pick<Evaluator, 'hook'>
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly signal: AbortSignal
}
