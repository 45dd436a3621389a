/**
 * The secret part of a review link. Made in the editor's browser and recognised on the server, so it uses only what
 * both have. Content holds the fingerprint alone: who reads the dataset cannot open a link with it.
 */
const TOKEN_BYTES = 32

/** What a token looks like; anything else is not worth a question to the content API. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** 256 random bits in the letters of addresses. */
export function newReviewToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** The SHA-256 fingerprint in hexadecimal, or `null` when the word cannot be a token of ours. */
export async function hashReviewToken(token: string): Promise<string | null> {
  if (!TOKEN.test(token)) return null
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
