import { isIP } from 'node:net'

/**
 * Whether an address is of the machine or network on which we run. Readers cannot follow it, and whoever may write a link
 * must not learn by our looking what is there.
 */
export function isOwnNetwork(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/gu, '').toLowerCase()
  if (isIP(host) === 4) return /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\./u.test(host)
  if (isIP(host) === 6) return /^(?:::1?$|::ffff:|f[cd]|fe[89ab])/u.test(host)
  return !host.includes('.') || /\.(?:localhost|local|internal|lan|home)$/u.test(host)
}
