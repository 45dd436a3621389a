import type { SanityClient } from '@sanity/client'
import type { PersonAccount } from '../rules/account.ts'

const users = '/accounts/users'
const user = (id: string) => `${users}/${encodeURIComponent(id)}`

/** Everybody who can sign in, or could if she were not disabled; for administrators. */
export async function readPeople(client: SanityClient): Promise<readonly PersonAccount[]> {
  const people = await client.request<PersonAccount[]>({ url: users })
  return people.toSorted((a, b) => a.displayName.localeCompare(b.displayName))
}

/** Makes an account, and what a link to Studio ends with: it works once, within a day. */
export async function invite(
  client: SanityClient,
  person: { readonly email: string; readonly name: string; readonly role: string },
): Promise<string> {
  const { id } = await client.request<PersonAccount>({ method: 'POST', url: users, body: person })
  return makeSignIn(client, id)
}

/** A new one for somebody who has an account. */
export async function makeSignIn(client: SanityClient, id: string): Promise<string> {
  const { sid } = await client.request<{ sid: string }>({ method: 'POST', url: `${user(id)}/sign-in-link`, body: {} })
  return sid
}

export async function changeRole(client: SanityClient, id: string, role: string): Promise<void> {
  await client.request({ method: 'PATCH', url: user(id), body: { role } })
}

export async function setDisabled(client: SanityClient, id: string, isDisabled: boolean): Promise<void> {
  await client.request({ method: 'PATCH', url: user(id), body: { isDisabled } })
}

export async function endSessionsOf(client: SanityClient, id: string): Promise<void> {
  await client.request({ method: 'DELETE', url: `${user(id)}/sessions` })
}

/** For somebody who has lost her app and her recovery codes. */
export async function endFactorOf(client: SanityClient, id: string): Promise<void> {
  await client.request({ method: 'DELETE', url: `${user(id)}/second-factor` })
}

export async function deletePerson(client: SanityClient, id: string, forgetName: boolean): Promise<void> {
  await client.request({ method: 'DELETE', url: user(id), query: { forgetName: String(forgetName) } })
}
