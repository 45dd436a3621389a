import type { Role, TestLake } from './test-lake'

export const password = 'correct horse battery'
export const studio = 'http://localhost:3000/studio'

/** Somebody with a password, signed in once. */
export interface Person {
  readonly id: string
  readonly email: string
  readonly token: string
}

/** Makes somebody and signs her in by a link, which costs no hash. */
export async function makePerson(lake: TestLake, role: Role, name: string = role): Promise<Person> {
  const email = `${name}.${crypto.randomUUID().slice(0, 8)}@example.org`
  const { accounts } = lake.lake.services
  const { id } = await accounts.createUser({ email, name, role, password })
  return { id, email, token: newSession(lake, email) }
}

/** One more session of somebody. */
export function newSession(lake: TestLake, email: string): string {
  const { accounts } = lake.lake.services
  const token = accounts.redeem(accounts.signInLink(email))
  if (token === null) throw new Error(`${email} could not be signed in`)
  return token
}

/** Sends the form of the login page, as a browser at that address does. */
export function logIn(lake: TestLake, fields: Record<string, string>, { client = '203.0.113.7', cookie = '' } = {}) {
  return fetch(`${lake.url}/v1/auth/login/local`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'x-forwarded-for': client, ...(cookie && { cookie }) },
    body: new URLSearchParams({ origin: studio, password, ...fields }),
  })
}

export const sidOf = (answer: Response) => new URL(answer.headers.get('location') ?? '').hash.replace('#sid=', '')
/** What the browser sends back of a `Set-Cookie`. */
export const cookieOf = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

/** Calls an endpoint with a token and, where there is one, a JSON body. */
export function call(lake: TestLake, token: string, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${lake.url}/v2026-03-01${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}
