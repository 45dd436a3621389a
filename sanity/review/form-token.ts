import { createHmac } from 'node:crypto'

/**
 * What a form carries to prove that it comes from a page that one opening was given. The browser's key never leaves its
 * cookie, so nobody else can make it, and no secret of the server is needed.
 */
export function formTokenOf(key: string, viewId: string): string {
  return createHmac('sha256', key).update(`form of ${viewId}`).digest('base64url')
}
