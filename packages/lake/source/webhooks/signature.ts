import { createHmac } from 'node:crypto'

/** @see https://www.sanity.io/docs/webhooks — checked by `@sanity/webhook` */
export const signatureHeader = 'sanity-webhook-signature'

/**
 * The value of Sanity's signature header: a time, and the HMAC of time and body under the hook's secret.
 * @param now epoch milliseconds
 */
export function signatureOf(body: string, secret: string, now: number): string {
  return `t=${now},v1=${createHmac('sha256', secret).update(`${now}.${body}`).digest('base64url')}`
}
