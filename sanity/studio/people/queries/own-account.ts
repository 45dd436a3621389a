import type { SanityClient } from '@sanity/client'
import type { SecondFactor, Session } from '../rules/account.ts'

/** What somebody sees of her own account. */
export interface OwnAccount {
  readonly sessions: readonly Session[]
  readonly factor: SecondFactor
}

const me = '/accounts/me'
const factor = `${me}/second-factor`

export async function readOwnAccount(client: SanityClient): Promise<OwnAccount> {
  const [sessions, own] = await Promise.all([
    client.request<Session[]>({ url: `${me}/sessions` }),
    client.request<SecondFactor>({ url: factor }),
  ])
  return { sessions, factor: own }
}

/** Ends one session of one’s own. */
export async function endOwnSession(client: SanityClient, id: string): Promise<void> {
  await client.request({ method: 'DELETE', url: `${me}/sessions/${encodeURIComponent(id)}` })
}

/** Ends all sessions of one’s own but this one. */
export async function endOtherSessions(client: SanityClient): Promise<void> {
  await client.request({ method: 'DELETE', url: `${me}/sessions` })
}

/**
 * All other sessions end.
 * @param oldPassword anything for somebody who has none yet
 */
export async function changePassword(client: SanityClient, oldPassword: string, newPassword: string): Promise<void> {
  await client.request({ method: 'PUT', url: `${me}/password`, body: { oldPassword, newPassword } })
}

/** Begins a second factor: what an app has to know, shown once. It is not asked for before a code confirmed it. */
export function beginFactor(client: SanityClient, password: string): Promise<{ uri: string; secret: string }> {
  return client.request({ method: 'POST', url: factor, body: { password } })
}

/** Switches it on. Returns recovery codes, shown once. */
export async function confirmFactor(client: SanityClient, code: string): Promise<readonly string[]> {
  const { recoveryCodes } = await client.request<{ recoveryCodes: string[] }>({
    method: 'POST',
    url: `${factor}/confirm`,
    body: { code },
  })
  return recoveryCodes
}

export async function endFactor(client: SanityClient, password: string): Promise<void> {
  await client.request({ method: 'POST', url: `${factor}/end`, body: { password } })
}
