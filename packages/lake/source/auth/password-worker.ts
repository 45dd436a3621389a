import { scryptSync } from 'node:crypto'
import { constants, setPriority } from 'node:os'

/** What the worker is asked: scrypt with N = 2^cost. */
export interface Derivation {
  readonly password: string
  readonly salt: Uint8Array
  /** Base-2 logarithm of N; 128 × 8 × N bytes of memory. */
  readonly cost: number
}

// On Linux a priority belongs to a thread: reading and writing come before password guesses. Elsewhere it is the process's,
// which must not give way.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

/**
 * The only place that computes scrypt, on a thread of its own: the asynchronous `scrypt` would take a thread of libuv's pool,
 * which reads files and resolves names for everybody else.
 */
export default function derive({ password, salt, cost }: Derivation): Uint8Array {
  return scryptSync(password, salt, 32, { N: 2 ** cost, r: 8, p: 1, maxmem: 256 * 2 ** cost * 8 })
}
