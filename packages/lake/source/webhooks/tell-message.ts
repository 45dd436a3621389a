import { randomUUID } from 'node:crypto'
import { ApiError } from '../protocol/api-error.ts'
import type { LogEntry } from '../storage/content.ts'
import type { HookMessage, Webhook } from '../storage/webhook-rows.ts'
import { judgeChange } from './judge-change.ts'
import { pauseAfter } from './pauses.ts'
import { post, type DeliveryResult } from './post.ts'
import { signatureHeader, signatureOf } from './signature.ts'
import type { WebhookParts } from './webhook-parts.ts'

/**
 * Sends one message, with what its document says now, and writes down how it went. What has become nothing to tell is skipped: the document
 * is gone, does not match any more, or may not be told of.
 */
export async function tellMessage(hook: Webhook, message: HookMessage, parts: WebhookParts): Promise<void> {
  const { hooks, now } = parts
  const createdAt = now()
  const started = performance.now()
  const result = await attempt(hook, message, parts)
  if (result === null) {
    hooks.skip(message.id)
    return
  }
  // It did not fail: the lake is being stopped. Whoever runs next tells it.
  if (result.failure !== null && parts.signal.aborted) {
    hooks.release(message.id, createdAt)
    return
  }
  const pause = pauseAfter(result, message.failures)
  hooks.finish(
    {
      id: randomUUID(),
      message: message.id,
      createdAt,
      duration: Math.round(performance.now() - started),
      ...result,
      status: result.failure === null ? 'success' : pause === null ? 'failure' : 'pending',
      nextAt: pause === null ? null : now() + pause,
    },
    hook.id,
  )
}

/** `null` when there is nothing to tell. */
async function attempt(hook: Webhook, message: HookMessage, parts: WebhookParts): Promise<DeliveryResult | null> {
  const entry = parts.log.logEntry(hook.dataset, message.seq)
  const change = entry?.changes.find(({ documentId }) => documentId === message.documentId)
  if (!entry || !change) return null
  try {
    const answer = await judgeChange(hook, change, parts)
    if (answer.verdict !== 'told') return null
    const { url, httpMethod: method } = hook
    const allowsPrivate = parts.rules.allowPrivateAddresses
    const headers = headersOf(hook, message, entry, answer.body, parts)
    return await post({ url, method, headers, body: answer.body, allowsPrivate, signal: parts.signal })
  } catch (error) {
    // A projection that asks for too much, or workers that are busy.
    if (!(error instanceof ApiError)) throw error
    console.error(`lake: what the webhook "${hook.name}" is told could not be worked out: ${error.message}`)
    return { resultCode: null, failure: 'other' }
  }
}

/** Sanity's headers. The idempotency key is the same in each attempt, the signature is of its moment. */
function headersOf(
  hook: Webhook,
  message: HookMessage,
  entry: LogEntry,
  body: string,
  { projectId, now }: WebhookParts,
) {
  return {
    ...hook.headers,
    'content-type': 'application/json',
    'user-agent': 'nap1325-lake',
    'idempotency-key': message.id,
    [signatureHeader]: signatureOf(body, hook.secret, now()),
    'sanity-project-id': projectId,
    'sanity-dataset': hook.dataset,
    'sanity-document-id': message.documentId,
    'sanity-operation': message.operation,
    'sanity-transaction-id': entry.transactionId,
    'sanity-transaction-time': entry.timestamp,
    'sanity-webhook-id': hook.id,
  }
}
