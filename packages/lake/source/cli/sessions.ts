import { readArguments, UsageError } from './arguments.ts'
import { list, moment, say, withLake } from './with-lake.ts'

/** `session list [EMAIL] [--json]` — a line each: id, whose, made, last used, from which network. */
export async function listSessions(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } })
  const [email] = positionals
  await withLake(values, ({ accounts }) => {
    const found = accounts.sessions(email === undefined ? undefined : accounts.userByEmail(email).id)
    const rows = found.map(({ id, account, createdAt, lastUsed, client }) => ({
      id,
      email: accounts.byId(account)?.email ?? null,
      created: moment(createdAt),
      lastUsed: moment(lastUsed),
      client,
    }))
    list(rows, values.json)
  })
}

/** `session end ID`, `session end --user EMAIL`, `session end --everybody`: exactly one of the three. */
export async function endSession(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {
    user: { type: 'string' },
    everybody: { type: 'boolean', default: false },
  })
  const [id] = positionals
  const { user: email } = values
  if (Number(id !== undefined) + Number(email !== undefined) + Number(values.everybody) !== 1)
    throw new UsageError('Say which: session end ID, session end --user EMAIL, or session end --everybody.')
  await withLake(values, ({ accounts }) => {
    if (id !== undefined) {
      accounts.endSession(id)
      return say(`The session ${id} has ended.`)
    }
    const ended =
      email === undefined ? accounts.endEverySession() : accounts.endSessionsOf(accounts.userByEmail(email).id)
    return say(ended === 1 ? '1 session has ended.' : `${ended} sessions have ended.`)
  })
}
