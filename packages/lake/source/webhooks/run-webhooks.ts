import { setTimeout as wait } from 'node:timers/promises'
import { isAddOn } from '../protocol/add-on.ts'
import type { Webhook } from '../storage/webhook-rows.ts'
import { makeMessages } from './make-messages.ts'
import { tellMessage } from './tell-message.ts'
import type { WebhookParts } from './webhook-parts.ts'

/** How often it is looked whether there is something to tell. Milliseconds. */
const look = 500
/** How long a process has a message to itself: longer than an attempt may take. Milliseconds. */
const claimed = 90_000

/**
 * Tells others what changed, as long as it runs: hooks beside each other, the messages of each one after another. Several processes on one
 * folder share the work. A message is told at least once, and after a crash perhaps twice, with the same idempotency key.
 * @returns how to stop, which waits for what is being sent
 */
export function runWebhooks(parts: Omit<WebhookParts, 'signal'>): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const whole: WebhookParts = { ...parts, signal }
  const busy = new Map<string, Promise<void>>()

  const begin = () => {
    const datasets = new Set(parts.dataset.list().flatMap(({ name }) => (isAddOn(name) ? [] : name)))
    for (const hook of parts.hooks.all()) {
      if (hook.isDisabled || !datasets.has(hook.dataset) || busy.has(hook.id)) continue
      const work = workOff(hook, whole)
        .catch((error: unknown) => {
          if (!signal.aborted) console.error(`lake: the webhook "${hook.name}" failed and is tried again:`, error)
        })
        .finally(() => busy.delete(hook.id))
      busy.set(hook.id, work)
    }
  }
  const run = async () => {
    while (!signal.aborted) {
      try {
        begin()
      } catch (error) {
        console.error('lake: webhooks could not be looked up; it is tried again:', error)
      }
      await wait(look, undefined, { signal, ref: false }).catch(() => {})
    }
  }
  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
      await Promise.all(busy.values())
    },
  }
}

/** Everything of a hook that is due, oldest first. */
async function workOff({ id }: Webhook, parts: WebhookParts): Promise<void> {
  const { hooks, now, signal } = parts
  for (;;) {
    // Read anew: it may have been changed or deleted in between.
    const hook = hooks.one(id)
    if (!hook || hook.isDisabled || signal.aborted) return
    const message = hooks.claim(id, now(), now() + claimed)
    if (message) await tellMessage(hook, message, parts)
    else if (!(await makeMessages(hook, parts))) return
  }
}
