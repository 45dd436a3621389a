import type { HookAttempt, HookMessage, Webhook } from '../storage/webhook-rows.ts'

const time = (at: number) => new Date(at).toISOString()

/** A webhook in Sanity's shape. Its secret is never in it. */
export function presentHook(hook: Omit<Webhook, 'cursor'>, projectId: string) {
  const { id, name, description, url, dataset, httpMethod, headers, apiVersion, isDisabled, createdAt } = hook
  const { on, filter, projection } = hook
  return {
    id,
    type: 'document',
    projectId,
    name,
    description,
    url,
    dataset,
    httpMethod,
    headers,
    apiVersion,
    includeDrafts: false,
    isDisabled,
    isDisabledByUser: isDisabled,
    createdAt: time(createdAt),
    rule: { on, filter, projection },
  }
}

/** `payload` says what it was about; what was told is not kept. */
export function presentMessage({
  id,
  webhook,
  documentId,
  operation,
  createdAt,
  status,
  resultCode,
  failures,
}: HookMessage) {
  return {
    id,
    hookId: webhook,
    createdAt: time(createdAt),
    status,
    resultCode,
    failureCount: failures,
    payload: JSON.stringify({ _id: documentId, operation }),
  }
}

/** What a receiver answered is not read, so there is no body of it. */
export function presentAttempt({ id, message, webhook, createdAt, duration, resultCode, failure }: HookAttempt) {
  return {
    id,
    messageId: message,
    hookId: webhook,
    createdAt: time(createdAt),
    duration,
    inProgress: false,
    isFailure: failure !== null,
    failureReason: failure,
    resultCode,
    resultBody: null,
  }
}
