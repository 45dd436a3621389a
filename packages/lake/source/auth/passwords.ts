import { randomBytes, timingSafeEqual } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { Piscina } from 'piscina'
import { scriptBeside } from '../process/script-beside.ts'
import { passwordQueue, type PasswordTurn } from './password-queue.ts'
import type { Derivation } from './password-worker.ts'

/** What the first releases used, which did not store it. */
const firstCost = 17

/** The turn of the operator: the command line, and the lake's own tests. */
const operator: PasswordTurn = { client: 'operator', isKnown: true, isPatient: true }

/** Hashes passwords and compares them, one at a time and on a thread of its own. */
export interface Passwords {
  /** A password as it is kept: `cost$salt$hash`. */
  hash(password: string, turn?: PasswordTurn): Promise<string>
  /** Compares in constant time; for nobody (`null`) a hash is computed all the same, and the answer is no. */
  fits(password: string, kept: string | null, turn?: PasswordTurn): Promise<boolean>
  /** How many hashes were computed. */
  computed(): number
  close(): void
}

/**
 * @param cost base-2 logarithm of scrypt's N for new passwords; those that are kept say their own
 * @param deadline how long anybody waits but the operator. Milliseconds.
 */
export function openPasswords(cost: number, deadline = 15_000): Passwords {
  // The thread starts with the first password and ends when nobody has signed in for a while, and its 128 MB with it.
  const threads = new Piscina<Derivation, Uint8Array>({
    filename: pathToFileURL(scriptBeside(import.meta.filename, 'password-worker')).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
    // What `node` was started with (a test runner's flags, a profiler) is not the worker's.
    execArgv: [],
  })
  const queue = passwordQueue({ concurrency: 1, waiting: 24, waitingPerClient: 6, deadline })
  let computed = 0
  const derive = (task: Derivation, turn: PasswordTurn) =>
    queue.run(turn, async () => {
      computed += 1
      return Buffer.from(await threads.run(task))
    })

  return {
    async hash(password, turn = operator) {
      const salt = randomBytes(16)
      const key = await derive({ password, salt, cost }, turn)
      return `${cost}$${salt.toString('base64url')}$${key.toString('base64url')}`
    },
    async fits(password, kept, turn = operator) {
      const { hash, ...parameters } = parse(kept ?? `${cost}$${'A'.repeat(22)}$${'A'.repeat(43)}`)
      const key = await derive({ password, ...parameters }, turn)
      return timingSafeEqual(key, hash) && kept !== null
    },
    computed: () => computed,
    close: () => void threads.destroy(),
  }
}

/** The first releases kept `salt$hash`, at the cost of then. */
function parse(kept: string) {
  const parts = kept.split('$')
  const [cost = '', salt = '', hash = ''] = parts.length === 2 ? [String(firstCost), ...parts] : parts
  return { cost: Number(cost), salt: Buffer.from(salt, 'base64url'), hash: Buffer.from(hash, 'base64url') }
}
