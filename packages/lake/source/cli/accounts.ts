import { oneOf, readArguments, required } from './arguments.ts'
import { lakeSettings, roleNames } from './settings.ts'
import { readPassword, say, withLake } from './with-lake.ts'

/** `user create EMAIL --name N --role R [--password-stdin] [--if-nobody]` */
export async function createUser(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {
    name: { type: 'string' },
    role: { type: 'string' },
    'password-stdin': { type: 'boolean', default: false },
    'if-nobody': { type: 'boolean', default: false },
  })
  const email = required(positionals[0], 'the e-mail address')
  const role = oneOf(values.role, roleNames(lakeSettings(values)), '--role')
  const password = values['password-stdin'] ? await readPassword() : null
  await withLake(values, async ({ accounts }) => {
    if (values['if-nobody'] && accounts.hasUsers()) return
    const user = await accounts.createUser({ email, name: values.name ?? email, role, password })
    say(`${user.email} can sign in as ${user.role}.`)
  })
}

/** `sign-in-link EMAIL --studio URL [--if-there]` — works once, for a day; `--if-there` says nothing of somebody unknown. */
export async function signInLink(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {
    studio: { type: 'string' },
    'if-there': { type: 'boolean', default: false },
  })
  const email = required(positionals[0], 'the e-mail address')
  const studio = required(values.studio, 'the address of the Studio: --studio URL')
  await withLake(values, ({ accounts }) => {
    if (values['if-there'] && !accounts.isUser(email)) return
    say(`${studio}#sid=${accounts.signInLink(email)}`)
  })
}
