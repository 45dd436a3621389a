import { oneOf, readArguments, required, wholeNumber } from './arguments.ts'
import { lakeSettings, roleNames } from './settings.ts'
import { list, moment, say, withLake } from './with-lake.ts'

/** `token create --role R [--label L] [--replace | --replace-after SECONDS]` — the token alone, so that a script can take it. */
export async function createToken(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, {
    role: { type: 'string' },
    label: { type: 'string', default: 'token' },
    replace: { type: 'boolean', default: false },
    'replace-after': { type: 'string' },
  })
  const role = oneOf(values.role, roleNames(lakeSettings(values)), '--role')
  const { label, replace, 'replace-after': after } = values
  const seconds = after === undefined ? undefined : wholeNumber(after, '--replace-after', 1, 86_400)
  const replaceAt = seconds && Date.now() + seconds * 1000
  await withLake(values, ({ accounts }) => say(accounts.createToken({ role, label, replace, replaceAt })))
}

/** `token list [--json]` — a line each: id, label, role, made, last used. Never the secret. */
export async function listTokens(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, { json: { type: 'boolean', default: false } })
  await withLake(values, ({ accounts }) => {
    const rows = accounts.robots().map(({ id, label, role, createdAt, lastUsed, expiresAt }) => ({
      id,
      label,
      role,
      created: moment(createdAt),
      lastUsed: moment(lastUsed),
      expires: moment(expiresAt),
    }))
    list(rows, values.json)
  })
}

/** `token revoke ID|LABEL` */
export async function revokeToken(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {})
  const name = required(positionals[0], 'the id or label of the token: token list')
  await withLake(values, ({ accounts }) => {
    const { label, id } = accounts.revokeToken(name)
    say(`The token "${label}" (${id}) is worth nothing any more.`)
  })
}
