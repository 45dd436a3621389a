import { randomUUID } from 'node:crypto'
import { ApiError } from '../protocol/api-error.ts'
import { defaultDataset } from '../options/defaults.ts'
import { oneOf, readArguments, required, UsageError } from './arguments.ts'
import { list, moment, say, withLake } from './with-lake.ts'

const aName = 'the name of the webhook: hook list'

/**
 * `hook create NAME --url U [--dataset D] [--on create,update,delete] [--filter F] [--projection P]` — prints the secret alone, which
 * receivers check signatures with, so that a script can take it.
 */
export async function createHook(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {
    url: { type: 'string' },
    dataset: { type: 'string', default: defaultDataset },
    on: { type: 'string', default: 'create,update,delete' },
    filter: { type: 'string', default: '' },
    projection: { type: 'string', default: '' },
  })
  const name = required(positionals[0], 'the name of the webhook')
  const url = required(values.url, 'where it leads: --url')
  const on = values.on.split(',').map((each) => oneOf(each, ['create', 'update', 'delete'], '--on'))
  const { refuseAnother, webhookOf, webhookShape } = await import('../webhooks/new-webhook.ts')
  await withLake(values, ({ webhooks, dataset, now }) => {
    dataset.get(values.dataset)
    const rule = { on, filter: values.filter, projection: values.projection }
    const input = webhookShape.safeParse({ name, url, dataset: values.dataset, rule })
    if (!input.success)
      throw new UsageError(`${input.error.issues[0]?.path.join('.')}: ${input.error.issues[0]?.message}.`)
    const hook = webhookOf(randomUUID(), input.data, webhooks.rules, now())
    refuseAnother(name, webhooks.hooks)
    webhooks.hooks.add(hook)
    say(hook.secret)
  })
}

/** `hook list [--json]` — a line each: name, dataset, address, what it is told of, filter. Never the secret. */
export async function listHooks(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, { json: { type: 'boolean', default: false } })
  await withLake(values, ({ webhooks }) => {
    const rows = webhooks.hooks.all().map(({ name, dataset, url, on, filter, createdAt }) => ({
      name,
      dataset,
      url,
      on: on.join(','),
      filter,
      created: moment(createdAt),
    }))
    list(rows, values.json)
  })
}

/** `hook logs NAME [--json]` — a line each, the latest first: when, which document, what happened to it, how it went. */
export async function hookLogs(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } })
  const name = required(positionals[0], aName)
  await withLake(values, ({ webhooks: { hooks } }) => {
    const hook = hookNamed(name, hooks.all())
    const rows = hooks
      .messages(hook.id, 100)
      .map(({ createdAt, documentId, operation, status, resultCode, failures }) => ({
        at: moment(createdAt),
        documentId,
        operation,
        status,
        resultCode,
        failures,
      }))
    list(rows, values.json)
  })
}

/** `hook delete NAME` */
export async function deleteHook(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {})
  const name = required(positionals[0], aName)
  await withLake(values, ({ webhooks: { hooks } }) => {
    hooks.remove(hookNamed(name, hooks.all()).id)
    say(`The webhook "${name}" is deleted, with what waited for it.`)
  })
}

/** @throws ApiError 404 */
function hookNamed<Hook extends { readonly name: string }>(name: string, hooks: readonly Hook[]): Hook {
  const hook = hooks.find((each) => each.name === name)
  if (hook) return hook
  throw new ApiError(404, 'notFound', `There is no webhook "${name}": hook list.`)
}
