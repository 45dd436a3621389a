import { readArguments, required, UsageError } from './arguments.ts'
import { readPassword, say, withLake } from './with-lake.ts'
import { anEmail } from './users.ts'

/** `user password EMAIL` — the new password comes on standard input. */
export async function setPassword(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {})
  const email = required(positionals[0], anEmail)
  const password = await readPassword()
  await withLake(values, async ({ accounts }) => {
    await accounts.setPassword(accounts.userByEmail(email).id, password)
    say(`${email} has a new password, and all of her sessions have ended.`)
  })
}

/** `user second-factor off EMAIL` — for somebody who has lost app and recovery codes. */
export async function secondFactor(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {})
  if (positionals[0] !== 'off')
    throw new UsageError('Write: user second-factor off EMAIL. A person switches it on herself.')
  const email = required(positionals[1], anEmail)
  await withLake(values, ({ accounts }) => {
    const wasOn = accounts.endSecondFactor(accounts.userByEmail(email).id)
    say(wasOn ? `${email} signs in with her password alone.` : `${email} had no second factor.`)
  })
}
