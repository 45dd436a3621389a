import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import nextJest from 'next/jest.js'

/** Next's own compiler turns TypeScript and JSX into what Node runs; modules stay modules, as in production. */
const withNext = nextJest({ dir: import.meta.dirname })

// Tests start hundreds of processes of the lake: each but the first finds its code compiled.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '.tmp', 'compile-cache')

/** @type {import('jest').Config} */
const config = {
  testMatch: ['<rootDir>/__tests__/**/*.test.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  modulePathIgnorePatterns: ['<rootDir>/.next/'],
  // Only a test that hangs gets there: how long things take is for `npm run prove`, on a machine that does nothing else.
  testTimeout: 120_000,
  // Much of the time is spent waiting for servers and deadlines, so there are more workers than cores.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
}

export default withNext(config)
