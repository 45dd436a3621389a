import { randomUUID } from 'node:crypto'
import { ApiError } from '../protocol/api-error.ts'
import { isPrivateId } from '../protocol/document-id.ts'
import type { DocumentChange } from '../protocol/transaction.ts'
import type { HookOperation, Webhook } from '../storage/webhook-rows.ts'
import type { NewMessage } from '../storage/webhooks.ts'
import { judgeChange } from './judge-change.ts'
import type { WebhookParts } from './webhook-parts.ts'

/** So many messages of a hook may wait; what comes after them stays in the log until there is room. */
const mostPending = 100
/** So many commits are looked at before others have their turn. */
const atOnce = 50

/**
 * Makes messages of the commits that come after the last that was looked at. Drafts, versions and private documents are in none.
 * @returns whether there may be more
 * @throws ApiError when a change cannot be judged now: it is looked at again
 */
export async function makeMessages(hook: Webhook, parts: WebhookParts): Promise<boolean> {
  const { hooks, log, now } = parts
  if (hooks.pending(hook.id) >= mostPending) return false
  const entries = log.logAfter(hook.dataset, hook.cursor, atOnce)
  const last = entries.at(-1)
  if (!last) return false
  const messages: NewMessage[] = []
  for (const { seq, changes } of entries)
    for (const change of changes) {
      const operation = operationOf(change, parts, hook)
      if (!operation || !hook.on.includes(operation)) continue
      if (await isToTell(hook, change, parts))
        messages.push({ id: randomUUID(), seq, documentId: change.documentId, operation })
    }
  return hooks.advance(hook, last.seq, messages, now())
}

/** A filter that fails on a document says no to it: it may not keep the hook from all that follows. */
async function isToTell(hook: Webhook, change: DocumentChange, parts: WebhookParts): Promise<boolean> {
  try {
    const { verdict } = await judgeChange({ ...hook, projection: '_id' }, change, parts)
    return verdict === 'told'
  } catch (error) {
    if (!(error instanceof ApiError) || error.status >= 429) throw error
    console.error(`lake: the filter of the webhook "${hook.name}" fails on "${change.documentId}": ${error.message}`)
    return false
  }
}

/** `null` for what nobody is told of. */
function operationOf(
  { documentId, before, after }: DocumentChange,
  { dataset }: WebhookParts,
  hook: Webhook,
): HookOperation | null {
  if (isPrivateId(documentId)) return null
  if (after) return before ? 'update' : 'create'
  if (before) return 'delete'
  // What it was is erased. If it is still gone, that is what is left to tell.
  return dataset.get(hook.dataset).snapshot().get(documentId) ? null : 'delete'
}
