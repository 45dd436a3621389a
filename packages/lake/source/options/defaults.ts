import type { Role } from '../auth/roles.ts'
import type { LakeDefaults } from './lake-options.ts'

/** The roles of a lake that is given none. */
const roles: readonly Role[] = [
  { name: 'administrator', manages: true, writes: 'everything' },
  { name: 'editor', writes: 'everything' },
  { name: 'author', writes: 'drafts' },
  { name: 'viewer', writes: 'nothing' },
]

/** Every word and number of a lake that its owner may replace. */
export const defaults: LakeDefaults = {
  projectId: 'local',
  title: 'Local',
  command: 'nap1325-lake',
  roles,
  allowedOrigins: [],
  publicUrl: '',
  images: {
    processes: 2,
    memory: 1_000_000_000,
    // Sanity's own bound is 256 megapixels; a photograph has 50.
    uploadPixels: 100_000_000,
    // A side of 6,000 is a poster. What is larger takes a small machine seconds and hundreds of MB.
    outputPixels: 36_000_000,
    transformTime: 10_000,
    cleaningTime: 60_000,
    waitingTime: 20_000,
    idleTime: 30_000,
  },
  webhooks: { withheld: '', timeZone: 'UTC', allowPrivateAddresses: false },
  workers: 4,
  ready: 0,
  queryTimeout: 10_000,
  historyDays: 0,
  ledger: null,
  bucket: null,
  now: Date.now,
  // OWASP's parameters for scrypt: N = 2^17, r = 8, p = 1: about 128 MB and some tenths of a second a guess.
  passwordCost: 17,
}

/** The dataset that commands mean when they name none. */
export const defaultDataset = 'production'
