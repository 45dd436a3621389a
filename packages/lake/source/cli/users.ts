import { oneOf, readArguments, required } from './arguments.ts'
import { lakeSettings, roleNames } from './settings.ts'
import { list, moment, say, withLake } from './with-lake.ts'

export const anEmail = 'the e-mail address'

/** `user list [--json]` — a line each: e-mail address, name, role, whether she may sign in, second factor, id. */
export async function listUsers(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, { json: { type: 'boolean', default: false } })
  await withLake(values, ({ accounts }) => {
    const people = accounts.users().filter(({ kind }) => kind === 'user')
    const rows = people.map(({ id, email, name, role, disabledAt, createdAt }) => ({
      email,
      name,
      role,
      state: disabledAt === null ? 'enabled' : 'disabled',
      secondFactor: accounts.hasSecondFactor(id) ? 'second factor' : 'password only',
      created: moment(createdAt),
      id,
    }))
    list(rows, values.json)
  })
}

/** `user role EMAIL ROLE` */
export async function changeRole(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {})
  const email = required(positionals[0], anEmail)
  const role = oneOf(positionals[1], roleNames(lakeSettings(values)), 'The role')
  await withLake(values, ({ accounts }) => {
    accounts.setRole(accounts.userByEmail(email).id, role)
    say(`${email} is ${role} now.`)
  })
}

/** `user disable EMAIL` — shut out at once; nothing of hers is lost. */
export async function disableUser(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {})
  const email = required(positionals[0], anEmail)
  await withLake(values, ({ accounts }) => {
    accounts.setDisabled(accounts.userByEmail(email).id, true)
    say(`${email} can no longer sign in, and all of her sessions have ended.`)
  })
}

/** `user enable EMAIL` */
export async function enableUser(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {})
  const email = required(positionals[0], anEmail)
  await withLake(values, ({ accounts }) => {
    accounts.setDisabled(accounts.userByEmail(email).id, false)
    say(`${email} can sign in again.`)
  })
}

/** `user delete EMAIL [--forget-name]` */
export async function deleteUser(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { 'forget-name': { type: 'boolean', default: false } })
  const email = required(positionals[0], anEmail)
  await withLake(values, ({ accounts }) => {
    const { name } = accounts.deleteUser(accounts.userByEmail(email).id, { forgetName: values['forget-name'] })
    say(`${email} is deleted. History calls her "${name}".`)
  })
}
