import type { Role } from '../auth/roles.ts'
import { defaults } from './defaults.ts'
import { parseQuery } from '../query/parse-query.ts'
import type { LakeOptions, SettledOptions } from './lake-options.ts'
import type { WebhookRules } from './webhook-rules.ts'

/** An option that cannot be; the message is for the person who gave it. */
export class OptionsError extends Error {}

/**
 * Options with what they leave out.
 * @throws OptionsError
 */
export function settleOptions({ images, webhooks, ...given }: LakeOptions): SettledOptions {
  const settled = {
    ...defaults,
    ...present(given),
    dataDir: given.dataDir,
    images: { ...defaults.images, ...present(images ?? {}) },
    webhooks: { ...defaults.webhooks, ...present(webhooks ?? {}) },
  }
  refuseProjectId(settled.projectId)
  refuseRoles(settled.roles)
  settled.allowedOrigins.forEach(refuseOrigin)
  refuseWebhookRules(settled.webhooks)
  return settled
}

/** An option that is `undefined` is one that is absent. */
function present<Value>(options: Readonly<Record<string, Value>>) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

/** A rule that cannot be asked would let everything out, or nothing. */
function refuseWebhookRules({ withheld, timeZone }: WebhookRules): void {
  try {
    Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new OptionsError(`webhooks.timeZone is a name such as Europe/Amsterdam, unlike "${timeZone.slice(0, 80)}".`)
  }
  if (withheld === '') return
  try {
    parseQuery(`*[${withheld}]`, { now: '' })
  } catch (error) {
    throw new OptionsError(
      `webhooks.withheld is no GROQ filter: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

/** As `@sanity/client` checks them. */
function refuseProjectId(id: string): void {
  if (/^[a-z0-9-]{1,64}$/.test(id)) return
  throw new OptionsError(`A project id has 1–64 lower-case letters, digits or "-", unlike "${id.slice(0, 80)}".`)
}

function refuseRoles(roles: readonly Role[]): void {
  const names = roles.map(({ name }) => name)
  if (new Set(names).size < names.length) throw new OptionsError(`Two roles have the same name: ${names.join(', ')}.`)
  if (!roles.some(({ manages }) => manages))
    throw new OptionsError('No role may manage accounts: set "manages" to true for one of them.')
}

function refuseOrigin(origin: string): void {
  if (URL.canParse(origin) && new URL(origin).origin !== 'null') return
  throw new OptionsError(`"${origin.slice(0, 200)}" is not an origin such as https://studio.example.org.`)
}
