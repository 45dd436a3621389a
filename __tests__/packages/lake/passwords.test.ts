import { scrypt } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { defaults } from '@/packages/lake/source/options/defaults'
import { openPasswords, type Passwords } from '@/packages/lake/source/auth/passwords'
import { logIn, makePerson, password } from './support/people'
import { startTestLake, type TestLake } from './support/test-lake'

let running: TestLake | undefined
async function start(options: { readonly passwordCost?: number } = {}): Promise<TestLake> {
  running = await startTestLake(options)
  return running
}
afterEach(async () => {
  await running?.stop()
  running = undefined
})

test('sixty people who sign in at once stop nobody else, and the thread pool stays free for files', async () => {
  // A quarter of the real cost: still much longer than all else here.
  const lake = await start({ passwordCost: 15 })
  const { email } = await makePerson(lake, 'editor')
  // From sixty networks at once, each for an address of its own.
  const attempts = Array.from({ length: 60 }, (_, number) =>
    logIn(lake, { email: `${number}.${email}` }, { client: `198.51.100.${number}` }),
  )
  const began = performance.now()
  const { passwords } = lake.lake.services
  const deadline = began + 30_000
  while (passwords.computed() < 2 && performance.now() < deadline) await once(AbortSignal.timeout(10), 'abort')
  const asked = performance.now()
  expect((await fetch(`${lake.url}/v1/ping`)).status).toBe(200)
  for (let reading = 0; reading < 5; reading++) await readFile('package.json')
  expect(await lake.client('editor').create({ _type: 'note' })).toMatchObject({ _type: 'note' })
  const waited = performance.now() - asked
  const answers = await Promise.all(attempts)
  const took = performance.now() - began
  // Not a number of seconds: the machine may be slow. They were not behind those sixty.
  expect(waited).toBeLessThan(took / 4)
  const count = (status: number) => answers.filter((answer) => answer.status === status).length
  expect(count(401) + count(503)).toBe(60)
  expect(count(503)).toBeGreaterThan(0)
  for (const answer of answers)
    if (answer.status === 503) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('somebody unknown, shut out or without a password costs as many hashes as anybody', async () => {
  const lake = await start()
  const { accounts, passwords } = lake.lake.services
  const { email } = await makePerson(lake, 'editor')
  const shut = await makePerson(lake, 'editor')
  accounts.setDisabled(shut.id, true)
  await accounts.createUser({ email: 'link@example.org', name: 'Link', role: 'editor', password: null })
  for (const each of [email, 'nobody@example.org', shut.email, 'link@example.org']) {
    const before = passwords.computed()
    expect((await logIn(lake, { email: each, password: 'wrong' })).status).toBe(401)
    expect(passwords.computed() - before).toBe(1)
  }
})

test('passwords of the first releases, which named no cost, are still right', async () => {
  const salt = Buffer.from('0123456789abcdef')
  const derive = promisify<string, Buffer, number, object, Buffer>(scrypt)
  const key = await derive(password, salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 })
  const kept = `${salt.toString('base64url')}$${key.toString('base64url')}`
  const passwords = openPasswords(defaults.passwordCost)
  expect(await passwords.fits(password, kept)).toBe(true)
  expect(await passwords.fits('something else', kept)).toBe(false)
  passwords.close()
})

describe('the queue', () => {
  let passwords: Passwords
  beforeEach(() => {
    passwords = openPasswords(14)
  })
  afterEach(() => passwords.close())
  const order: string[] = []
  const ask = (client: string, isKnown = false, signal?: AbortSignal) =>
    passwords.hash(password, { client, isKnown, ...(signal && { signal }) }).then(() => order.push(client))

  test('serves each client in its turn, and known browsers first', async () => {
    order.length = 0
    await Promise.all([ask('flood'), ask('flood'), ask('flood'), ask('flood'), ask('other'), ask('owner', true)])
    // One was being served already when the others came.
    expect(order).toEqual(['flood', 'owner', 'flood', 'other', 'flood', 'flood'])
  })

  test('computes nothing for who has hung up', async () => {
    const controller = new AbortController()
    const first = ask('first')
    const second = ask('second', false, controller.signal)
    controller.abort()
    await expect(second).rejects.toThrow(/abort/i)
    await first
    expect(passwords.computed()).toBe(1)
  })

  test('gives up in time for who asks from outside, and never for a command of the operator', async () => {
    const hurried = openPasswords(14, 1)
    await expect(hurried.hash(password, { client: 'outside', isKnown: true })).rejects.toThrow(/Too many people/)
    await expect(hurried.hash(password)).resolves.toMatch(/^14\$/)
    hurried.close()
  })

  test('has a bound for one client, and room for others behind it', async () => {
    const flood = await Promise.allSettled([...Array.from({ length: 20 }, () => ask('flood')), ask('other')])
    const refused = flood.filter(({ status }) => status === 'rejected')
    expect(refused.length).toBeGreaterThan(10)
    expect(flood.at(-1)?.status).toBe('fulfilled')
  })
})
