import type { HookAnswer } from '../deltas/hook-content.ts'
import type { DocumentChange } from '../protocol/transaction.ts'
import type { Webhook } from '../storage/webhook-rows.ts'
import { clockIn } from './clock.ts'
import type { WebhookParts } from './webhook-parts.ts'

/**
 * What a hook is told of a change, worked out by a worker from what is there now.
 * @throws ApiError when it cannot be worked out, now or at all
 */
export async function judgeChange(hook: Webhook, change: DocumentChange, parts: WebhookParts): Promise<HookAnswer> {
  const { evaluator, dataset, rules, signal } = parts
  const now = parts.now()
  const { answer } = await evaluator.hook(
    {
      dataset: hook.dataset,
      version: dataset.get(hook.dataset).snapshot().version,
      now,
      filter: hook.filter,
      projection: hook.projection,
      withheld: rules.withheld,
      clock: clockIn(rules.timeZone, now),
      documentId: change.documentId,
      change: JSON.stringify({ before: change.before, after: change.after }),
    },
    // In nobody's name: whoever asks a question comes first.
    { id: `webhook ${hook.id}`, mayWrite: false, signal },
  )
  return answer
}
