import type { Role } from '../auth/roles.ts'
import { defaults } from './defaults.ts'
import type { LakeOptions, SettledOptions } from './lake-options.ts'

/** An option that cannot be; the message is for the person who gave it. */
export class OptionsError extends Error {}

/**
 * Options with what they leave out.
 * @throws OptionsError
 */
export function settleOptions({ images, ...given }: LakeOptions): SettledOptions {
  const settled = {
    ...defaults,
    ...present(given),
    dataDir: given.dataDir,
    images: { ...defaults.images, ...present(images ?? {}) },
  }
  refuseProjectId(settled.projectId)
  refuseRoles(settled.roles)
  settled.allowedOrigins.forEach(refuseOrigin)
  return settled
}

/** An option that is `undefined` is one that is absent. */
function present<Value>(options: Readonly<Record<string, Value>>) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
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
