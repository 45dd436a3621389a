import type { SqlRow } from './sql-row.ts'

export type HookOperation = 'create' | 'update' | 'delete'

/** What an owner says of a webhook, besides its name, dataset and address. */
interface HookSettings {
  readonly description: string
  readonly on: readonly HookOperation[]
  readonly filter: string
  readonly projection: string
  readonly httpMethod: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly headers: Readonly<Record<string, string>>
  readonly apiVersion: string
}

export interface Webhook extends HookSettings {
  readonly id: string
  readonly name: string
  readonly dataset: string
  readonly url: string
  readonly secret: string
  readonly isDisabled: boolean
  readonly createdAt: number
  /** The last commit of which messages were made. */
  readonly cursor: number
}

/** `skipped`: there was nothing left to tell, or outsiders may not be told. */
export type MessageStatus = 'pending' | 'success' | 'failure' | 'skipped'

export interface HookMessage {
  readonly id: string
  readonly webhook: string
  readonly seq: number
  readonly documentId: string
  readonly operation: HookOperation
  readonly createdAt: number
  readonly status: MessageStatus
  readonly resultCode: number | null
  readonly failures: number
}

/** In the words of the official command line; `null` where it was delivered. */
export type AttemptFailure = 'http' | 'network' | 'timeout' | 'other' | null

export interface HookAttempt {
  readonly id: string
  readonly message: string
  readonly webhook: string
  readonly createdAt: number
  /** Milliseconds. */
  readonly duration: number
  readonly resultCode: number | null
  readonly failure: AttemptFailure
}

export function toWebhook(row: SqlRow): Webhook {
  const settings: HookSettings = JSON.parse(String(row.settings))
  return {
    ...settings,
    id: String(row.id),
    name: String(row.name),
    dataset: String(row.dataset),
    url: String(row.url),
    secret: String(row.secret),
    isDisabled: row.is_disabled === 1,
    createdAt: Number(row.created_at),
    cursor: Number(row.cursor),
  }
}

export function toMessage(row: SqlRow): HookMessage {
  return {
    id: String(row.id),
    webhook: String(row.webhook),
    seq: Number(row.seq),
    documentId: String(row.document_id),
    operation: oneOf(['create', 'update', 'delete'], row.operation),
    createdAt: Number(row.created_at),
    status: oneOf(['pending', 'success', 'failure', 'skipped'], row.status),
    resultCode: numberOrNull(row.result_code),
    failures: Number(row.failures),
  }
}

export function toAttempt(row: SqlRow): HookAttempt {
  return {
    id: String(row.id),
    message: String(row.message),
    webhook: String(row.webhook),
    createdAt: Number(row.created_at),
    duration: Number(row.duration),
    resultCode: numberOrNull(row.result_code),
    failure: row.failure === null ? null : oneOf(['http', 'network', 'timeout', 'other'], row.failure),
  }
}

function numberOrNull(value: SqlRow[string] | undefined): number | null {
  return value === null || value === undefined ? null : Number(value)
}

/** @throws Error for a row that this lake has not written */
function oneOf<const Word extends string>(words: readonly Word[], value: SqlRow[string] | undefined): Word {
  const word = words.find((each) => each === value)
  if (word !== undefined) return word
  throw new Error(`A webhook's row holds "${String(value)}".`)
}
