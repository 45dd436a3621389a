import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from './transaction.ts'
import { toAttempt, toMessage, toWebhook } from './webhook-rows.ts'
import type { HookAttempt, HookMessage, MessageStatus, Webhook } from './webhook-rows.ts'

/** A message that is about to be made. */
export type NewMessage = Pick<HookMessage, 'id' | 'seq' | 'documentId' | 'operation'>

/** What became of an attempt. */
export interface AttemptOutcome extends Omit<HookAttempt, 'webhook'> {
  readonly status: MessageStatus
  /** When it is tried again; `null`: never. */
  readonly nextAt: number | null
}

/** How many finished messages of a hook are remembered. */
const mostFinished = 1000

/** Every SQL statement about webhooks. */
export function webhookStorage(database: DatabaseSync) {
  const statements = {
    all: database.prepare('SELECT * FROM webhook ORDER BY created_at, id'),
    one: database.prepare('SELECT * FROM webhook WHERE id = ?'),
    add: database.prepare(
      `INSERT INTO webhook (id, name, dataset, url, settings, secret, is_disabled, created_at, cursor)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(seq), 0) FROM log))`,
    ),
    update: database.prepare(
      'UPDATE webhook SET name = ?, url = ?, settings = ?, secret = ?, is_disabled = ? WHERE id = ?',
    ),
    remove: database.prepare('DELETE FROM webhook WHERE id = ?'),
    advance: database.prepare('UPDATE webhook SET cursor = ?3 WHERE id = ?1 AND cursor = ?2'),
    addMessage: database.prepare(
      `INSERT INTO webhook_message (id, webhook, seq, document_id, operation, created_at, status, next_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'pending', ?6)`,
    ),
    pending: database.prepare(
      'SELECT count(*) AS count FROM webhook_message WHERE webhook = ? AND next_at IS NOT NULL',
    ),
    due: database.prepare(
      'SELECT * FROM webhook_message WHERE webhook = ? AND next_at <= ? ORDER BY next_at, seq LIMIT 1',
    ),
    claim: database.prepare('UPDATE webhook_message SET next_at = ? WHERE id = ?'),
    finish: database.prepare(
      'UPDATE webhook_message SET status = ?, result_code = ?, failures = failures + ?, next_at = ? WHERE id = ?',
    ),
    addAttempt: database.prepare(
      'INSERT INTO webhook_attempt (id, message, created_at, duration, result_code, failure) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    trim: database.prepare(
      `DELETE FROM webhook_message WHERE webhook = ?1 AND next_at IS NULL AND id NOT IN
         (SELECT id FROM webhook_message WHERE webhook = ?1 AND next_at IS NULL ORDER BY seq DESC LIMIT ${mostFinished})`,
    ),
    messages: database.prepare(
      'SELECT * FROM webhook_message WHERE webhook = ? ORDER BY seq DESC, document_id LIMIT ?',
    ),
    attempts: database.prepare(
      `SELECT webhook_attempt.*, webhook FROM webhook_attempt JOIN webhook_message ON webhook_message.id = message
       WHERE webhook = ? ORDER BY webhook_attempt.created_at DESC LIMIT ?`,
    ),
    attempt: database.prepare(
      `SELECT webhook_attempt.*, webhook FROM webhook_attempt JOIN webhook_message ON webhook_message.id = message
       WHERE webhook_attempt.id = ?`,
    ),
  }
  const settingsOf = ({ description, on, filter, projection, httpMethod, headers, apiVersion }: Webhook) =>
    JSON.stringify({ description, on, filter, projection, httpMethod, headers, apiVersion })
  return {
    all: (): Webhook[] => statements.all.all().map(toWebhook),
    one(id: string): Webhook | null {
      const row = statements.one.get(id)
      return row ? toWebhook(row) : null
    },
    /** It is told of what comes after now. */
    add(hook: Omit<Webhook, 'cursor'>): void {
      const { id, name, dataset, url, secret, isDisabled, createdAt } = hook
      statements.add.run(
        id,
        name,
        dataset,
        url,
        settingsOf({ ...hook, cursor: 0 }),
        secret,
        Number(isDisabled),
        createdAt,
      )
    },
    update(hook: Webhook): void {
      const { id, name, url, secret, isDisabled } = hook
      statements.update.run(name, url, settingsOf(hook), secret, Number(isDisabled), id)
    },
    remove: (id: string) => statements.remove.run(id),
    pending: (hook: string): number => Number(statements.pending.get(hook)?.count),
    /**
     * Adds messages and moves on, both or neither.
     * @returns false when another process was faster
     */
    advance({ id, cursor }: Webhook, to: number, messages: readonly NewMessage[], now: number): boolean {
      return inTransaction(database, () => {
        if (statements.advance.run(id, cursor, to).changes !== 1) return false
        for (const each of messages)
          statements.addMessage.run(each.id, id, each.seq, each.documentId, each.operation, now)
        return true
      })
    },
    /** The next message that is due, which nobody else gets for so long: a process that dies with it loses it to others. */
    claim(hook: string, now: number, until: number): HookMessage | null {
      return inTransaction(database, () => {
        const row = statements.due.get(hook, now)
        if (!row) return null
        statements.claim.run(until, String(row.id))
        return toMessage(row)
      })
    },
    /** Gives a claimed message back. */
    release: (message: string, now: number) => statements.claim.run(now, message),
    /** Nothing was sent. */
    skip: (message: string) => statements.finish.run('skipped', null, 0, null, message),
    finish(
      { id, message, createdAt, duration, resultCode, failure, status, nextAt }: AttemptOutcome,
      hook: string,
    ): void {
      inTransaction(database, () => {
        statements.addAttempt.run(id, message, createdAt, duration, resultCode, failure)
        statements.finish.run(status, resultCode, failure === null ? 0 : 1, nextAt, message)
        statements.trim.run(hook)
      })
    },
    /** The latest first. */
    messages: (hook: string, limit: number): HookMessage[] => statements.messages.all(hook, limit).map(toMessage),
    /** The latest first. */
    attempts: (hook: string, limit: number): HookAttempt[] => statements.attempts.all(hook, limit).map(toAttempt),
    attempt(id: string): HookAttempt | null {
      const row = statements.attempt.get(id)
      return row ? toAttempt(row) : null
    },
  }
}

export type WebhookStorage = ReturnType<typeof webhookStorage>
