import type { SanityClient } from '@sanity/client'

/**
 * What the ids of redirects are made with. An id stays for ever in the history of hosted Sanity, and an address may have
 * been changed to take a name out of it: so the id says nothing to whoever lacks the key, and once the key is deleted it says
 * nothing to anybody. The dot keeps it from whoever is not signed in.
 */
export const REDIRECT_KEY_ID = 'key.redirects'

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const bytesOf = (text: string) => Uint8Array.from(text.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16))

/** Gives the id of the redirect of an old address. */
export type RedirectIds = (address: string) => Promise<string>

/**
 * The ids as whoever writes redirects makes them: Studio in the browser, one site or two at once. Who needs the key first
 * makes it; of two at the same time one wins, and both use what is stored.
 * @param client with a token that may write
 * @throws when what is stored as the key is none: another one would give every redirect a second id
 */
export async function redirectIds(client: SanityClient): Promise<RedirectIds> {
  const raw = client.withConfig({ perspective: 'raw' })
  const read = () => raw.getDocument<{ readonly key?: unknown }>(REDIRECT_KEY_ID)
  let stored = await read()
  if (!stored) {
    const key = hex(crypto.getRandomValues(new Uint8Array(32)))
    await raw.createIfNotExists({ _id: REDIRECT_KEY_ID, _type: 'redirectKey', key })
    // Somebody else's, maybe.
    stored = await read()
  }
  if (typeof stored?.key !== 'string' || !/^[0-9a-f]{64}$/u.test(stored.key))
    throw new Error(
      `The document ${REDIRECT_KEY_ID} is damaged: its key should be 64 hexadecimal digits. Restore it from its history.`,
    )
  return idsWith(stored.key)
}

/** @param key 64 hexadecimal digits */
export async function idsWith(key: string): Promise<RedirectIds> {
  // In browsers there is this on https and on the machine itself, as Studio's preview links need it too.
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', bytesOf(key), algorithm, false, ['sign'])
  return async (address) => {
    const mark = await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(address))
    return `redirect.${hex(new Uint8Array(mark).subarray(0, 16))}`
  }
}

/** Whether an id was made with a key; older ones were made of the address itself. */
export function isKeyedRedirectId(id: string): boolean {
  return /^redirect\.[0-9a-f]{32}$/u.test(id)
}
