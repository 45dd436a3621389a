import type { SanityClient } from '@sanity/client'

/**
 * The document that holds the key of redirect ids. Hosted Sanity keeps ids in its history for ever, and an address may
 * have been changed to remove a name. So an id reveals nothing without the key, and nothing to anybody once the key is
 * deleted. The dot hides the document from callers without a token.
 */
export const REDIRECT_KEY_ID = 'key.redirects'

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const bytesOf = (text: string) => Uint8Array.from(text.matchAll(/../gu), ([pair]) => Number.parseInt(pair, 16))

/** The id of the redirect from an old address. */
export type RedirectIds = (address: string) => Promise<string>

/**
 * The ids for every writer of redirects: Studio in the browser, one or more sites. The first that needs the key creates
 * it; of two at the same time one wins, and both use the stored key.
 * @param client with a token that can write
 * @throws when the stored key is invalid: a new one would give every redirect a second id
 */
export async function redirectIds(client: SanityClient): Promise<RedirectIds> {
  const read = () => client.getDocument<{ readonly key?: unknown }>(REDIRECT_KEY_ID)
  let stored = await read()
  if (!stored) {
    const key = hex(crypto.getRandomValues(new Uint8Array(32)))
    await client.createIfNotExists({ _id: REDIRECT_KEY_ID, _type: 'redirectKey', key })
    // Another writer may have created it.
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
  // Browsers offer WebCrypto on https and on localhost only; Studio's review links need it too.
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', bytesOf(key), algorithm, false, ['sign'])
  return async (address) => {
    const mark = await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(address))
    return `redirect.${hex(new Uint8Array(mark).subarray(0, 16))}`
  }
}

/** Whether an id was made with a key; older ids contain the address itself. */
export function isKeyedRedirectId(id: string): boolean {
  return /^redirect\.[0-9a-f]{32}$/u.test(id)
}
