import { text } from 'node:stream/consumers'
import { roles } from '../auth/viewer.ts'
import { openLake } from '../lake.ts'
import { dataDirOf, oneOf, readArguments, required } from './arguments.ts'

/** `user create EMAIL --name N --role R [--password-stdin] [--if-nobody]` */
export async function createUser(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {
    name: { type: 'string' },
    role: { type: 'string' },
    'password-stdin': { type: 'boolean', default: false },
    'if-nobody': { type: 'boolean', default: false },
  })
  const email = required(positionals[0], 'the e-mail address')
  const role = oneOf(values.role, roles, '--role')
  const password = values['password-stdin'] ? (await text(process.stdin)).replace(/\r?\n$/, '') : null
  const lake = openLake({ dataDir: dataDirOf(values.data) })
  try {
    if (values['if-nobody'] && lake.services.accounts.hasUsers()) return
    const user = await lake.services.accounts.createUser({ email, name: values.name ?? email, role, password })
    process.stdout.write(`${user.email} can sign in as ${user.role}.\n`)
  } finally {
    lake.close()
  }
}

/** `user password EMAIL` — the new password comes on standard input. */
export async function setPassword(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {})
  const email = required(positionals[0], 'the e-mail address')
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  const lake = openLake({ dataDir: dataDirOf(values.data) })
  try {
    await lake.services.accounts.setPassword(email, password)
    process.stdout.write(`${email} has a new password.\n`)
  } finally {
    lake.close()
  }
}

/** `token create --role R [--label L] [--replace]` — the token alone, so that a script can take it. */
export function createToken(args: readonly string[]): void {
  const { values } = readArguments(args, {
    role: { type: 'string' },
    label: { type: 'string', default: 'token' },
    replace: { type: 'boolean', default: false },
  })
  const role = oneOf(values.role, roles, '--role')
  const lake = openLake({ dataDir: dataDirOf(values.data) })
  try {
    process.stdout.write(
      `${lake.services.accounts.createToken({ role, label: values.label, replace: values.replace })}\n`,
    )
  } finally {
    lake.close()
  }
}

/** `sign-in-link EMAIL --studio URL [--if-there]` — works once, for a day; `--if-there` says nothing of somebody unknown. */
export function signInLink(args: readonly string[]): void {
  const { values, positionals } = readArguments(args, {
    studio: { type: 'string' },
    'if-there': { type: 'boolean', default: false },
  })
  const email = required(positionals[0], 'the e-mail address')
  const studio = required(values.studio, 'the address of the Studio: --studio URL')
  const lake = openLake({ dataDir: dataDirOf(values.data) })
  try {
    if (values['if-there'] && !lake.services.accounts.isUser(email)) return
    process.stdout.write(`${studio}#sid=${lake.services.accounts.signInLink(email)}\n`)
  } finally {
    lake.close()
  }
}
