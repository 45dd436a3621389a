import { randomUUID } from 'node:crypto'
import { readJson } from '../http/read-json.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { Call, Route } from '../routing/call.ts'
import type { Webhook } from '../storage/webhook-rows.ts'
import { refuseAnother, webhookOf, webhookShape } from '../webhooks/new-webhook.ts'
import { presentAttempt, presentHook, presentMessage } from './present-hooks.ts'
import { refuseOtherProject } from './refuse-other-project.ts'

/** How many messages and attempts are listed. */
const most = 200

function list({ services }: Call): Response {
  const { hooks } = services.webhooks
  return Response.json(hooks.all().map((hook) => presentHook(hook, services.projectId)))
}

/** POST — the answer holds the secret: the only moment at which it can be read. */
async function create(call: Call): Promise<Response> {
  const { webhooks, dataset, projectId, now } = call.services
  const input = await readJson(call, webhookShape)
  dataset.get(input.dataset)
  const hook = webhookOf(randomUUID(), input, webhooks.rules, now())
  refuseAnother(hook.name, webhooks.hooks)
  webhooks.hooks.add(hook)
  const made = { ...presentHook(hook, projectId), secret: hook.secret }
  return Response.json(made, { status: 201, headers: { 'cache-control': 'no-store' } })
}

function show({ services, ...call }: Call): Response {
  return Response.json(presentHook(hookOf({ services, ...call }), services.projectId))
}

function remove(call: Call): Response {
  call.services.webhooks.hooks.remove(hookOf(call).id)
  return new Response(null, { status: 204 })
}

/** GET …/:hook/messages — what was told, the latest first: which documents, never what they said. */
function messages(call: Call): Response {
  const { id } = hookOf(call)
  const { hooks } = call.services.webhooks
  return Response.json(hooks.messages(id, most).map(presentMessage))
}

function attempts(call: Call): Response {
  const { id } = hookOf(call)
  const { hooks } = call.services.webhooks
  return Response.json(hooks.attempts(id, most).map(presentAttempt))
}

function attempt({ services, params }: Call): Response {
  const found = services.webhooks.hooks.attempt(params.attempt ?? '')
  if (!found) throw new ApiError(404, 'notFound', 'There is no such attempt.')
  return Response.json(presentAttempt(found))
}

/** @throws ApiError 404 */
function hookOf({ services, params }: Call): Webhook {
  const hook = services.webhooks.hooks.one(params.hook ?? '')
  if (hook) return hook
  throw new ApiError(404, 'notFound', 'There is no such webhook.')
}

const route = (method: Route['method'], pattern: string, handler: Route['handler']): Route => ({
  method,
  pattern: `/hooks/projects/:project${pattern}`,
  access: 'administrator',
  handler(call) {
    refuseOtherProject(call.params.project, call.services.projectId)
    return handler(call)
  },
})

export const hookRoutes: readonly Route[] = [
  route('GET', '', list),
  route('POST', '', create),
  route('GET', '/:hook', show),
  route('DELETE', '/:hook', remove),
  route('GET', '/:hook/messages', messages),
  route('GET', '/:hook/attempts', attempts),
  route('GET', '/attempts/:attempt', attempt),
]
