import nextJest from 'next/jest.js'

/** Next's own compiler turns TypeScript and JSX into what Node runs; modules stay modules, as in production. */
const withNext = nextJest({ dir: import.meta.dirname })

/** @type {import('jest').Config} */
const config = {
  testMatch: ['<rootDir>/__tests__/**/*.test.{ts,tsx}'],
  testEnvironment: 'jsdom',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/jest.setup.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.next/'],
  testTimeout: 20_000,
  // Half of the time is spent waiting for servers and deadlines: a core that only watches is a core wasted.
  maxWorkers: '100%',
}

export default withNext(config)
