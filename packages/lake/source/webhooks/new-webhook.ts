import { z } from 'zod'
import { newSecret } from '../auth/secrets.ts'
import { parseDelta } from '../deltas/parse-delta.ts'
import type { WebhookRules } from '../options/webhook-rules.ts'
import { isAddOn } from '../protocol/add-on.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { Webhook } from '../storage/webhook-rows.ts'
import type { WebhookStorage } from '../storage/webhooks.ts'
import { OutOfReach, refuseAddress } from './public-reach.ts'

/** Every hook is asked about every change. */
const mostHooks = 20
/** Ours, or of the connection. */
const takenHeader =
  /^(?:sanity-.*|idempotency-key|content-.*|host|connection|transfer-encoding|expect|upgrade|te|trailer)$/i

const header = z
  .string()
  .max(1000)
  .regex(/^[\x20-\x7e]*$/, 'is plain text on one line')

/** A webhook in the shape of Sanity's API. What is absent is as there. */
export const webhookShape = z.strictObject({
  type: z.literal('document', 'is "document": there are no others').optional(),
  name: z.string().trim().min(1).max(200),
  description: z.string().max(1024).nullish(),
  url: z.url(),
  dataset: z.string(),
  apiVersion: z.string().max(20).optional(),
  httpMethod: z.enum(['POST', 'PUT', 'PATCH', 'DELETE']).optional(),
  headers: z.record(z.string(), header).nullish(),
  secret: z.string().min(16, 'has 16 characters at least; without one the lake makes it').max(200).nullish(),
  includeDrafts: z.literal(false, 'is false: drafts are told to nobody').optional(),
  includeAllVersions: z.literal(false, 'is false: versions are told to nobody').optional(),
  isDisabledByUser: z.boolean().optional(),
  rule: z.strictObject({
    on: z.array(z.enum(['create', 'update', 'delete'])).min(1),
    filter: z.string().nullish(),
    projection: z.string().nullish(),
  }),
})

export type WebhookInput = z.infer<typeof webhookShape>

/**
 * A webhook as it is stored.
 * @throws ApiError 400 for what it cannot be
 */
export function webhookOf(
  id: string,
  input: WebhookInput,
  { withheld, allowPrivateAddresses }: WebhookRules,
  createdAt: number,
): Omit<Webhook, 'cursor'> {
  const { name, description, url, dataset, apiVersion, httpMethod, headers, secret, isDisabledByUser, rule } = input
  const filter = rule.filter ?? ''
  if (isAddOn(dataset)) throw new ApiError(400, 'validationError', 'Comments and tasks are told to nobody outside.')
  Object.keys(headers ?? {}).forEach(refuseHeader)
  const projection = rule.projection ?? ''
  try {
    refuseAddress(new URL(url), allowPrivateAddresses)
  } catch (error) {
    throw error instanceof OutOfReach ? new ApiError(400, 'validationError', error.message) : error
  }
  if (filter.trim() !== '') parseDelta(filter, { what: 'filter', mode: 'delta', mayQuery: false })
  if (projection.trim() !== '')
    parseDelta(projection, { what: 'projection', mode: 'normal', mayQuery: withheld === '' })
  return {
    id,
    name,
    dataset,
    url,
    description: description ?? '',
    on: rule.on,
    filter,
    projection,
    httpMethod: httpMethod ?? 'POST',
    headers: headers ?? {},
    apiVersion: apiVersion ?? 'v2021-03-25',
    secret: secret ?? newSecret('wh'),
    isDisabled: isDisabledByUser ?? false,
    createdAt,
  }
}

/** @throws ApiError 400 for a header that is none, or ours */
function refuseHeader(name: string): void {
  if (/^[\w-]{1,100}$/.test(name) && !takenHeader.test(name)) return
  throw new ApiError(400, 'validationError', `The header "${name.slice(0, 100)}" is not one that a webhook may set.`)
}

/** @throws ApiError 409 for a name that is taken, or one hook too many */
export function refuseAnother(name: string, hooks: Pick<WebhookStorage, 'all'>): void {
  const all = hooks.all()
  if (all.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    throw new ApiError(409, 'conflict', `There is a webhook "${name}" already.`)
  if (all.length >= mostHooks)
    throw new ApiError(409, 'conflict', `There are ${mostHooks} webhooks, and no more are taken.`)
}
