import { z } from 'zod'
import { rooms } from '../architecture/rooms.ts'
import { readPlaywright } from './playwright-report.ts'
import type { TestStep } from './step.ts'
import { withoutNetwork } from './without-network.ts'

const JestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number() })

const jestFile = '.tmp/jest.json'

/** What is checked without running anything, quickest first. */
const quickSteps: readonly TestStep[] = [
  { name: 'format (oxfmt)', command: ['oxfmt', '--check'] },
  { name: 'lint (oxlint)', command: ['oxlint'] },
  { name: 'types (tsc)', command: ['tsc', '--noEmit'] },
  {
    name: 'who may import whom (dependency-cruiser)',
    command: ['depcruise', ...rooms],
  },
  { name: 'dead code (knip)', command: ['knip', '--no-config-hints'] },
]

/** One core is busy with the types of all queries for longer than the other with all the rest. */
export const staticSteps: readonly (readonly TestStep[])[] = [
  [{ name: 'query types are current (sanity typegen)', command: ['node', 'scripts/check-typegen.ts'] }],
  quickSteps,
]

/** Each leaves time of the cores to the other. The journeys find the pages built; the types of routes are no longer read by then. */
export const besideEachOther: readonly TestStep[] = [
  { name: 'production build (next)', command: withoutNetwork(['node', 'scripts/build.ts']) },
  {
    name: 'units, components, the lake, the front (jest)',
    command: ['node', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${jestFile}`],
    env: { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
    report: {
      file: jestFile,
      read(report) {
        const { numPassedTests, numFailedTests, numFailedTestSuites } = JestReport.parse(report)
        // A suite that cannot be loaded has no failed test to its name.
        return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) }
      },
    },
  },
]

/** The journeys in a browser, on the production build. */
export function browserSteps(chromiumPath: string): readonly TestStep[] {
  const file = '.tmp/journeys.json'
  return [
    {
      name: 'journeys in Chromium (playwright)',
      command: ['playwright', 'test'],
      env: { CHROMIUM_PATH: chromiumPath, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      report: { file, read: readPlaywright },
    },
  ]
}
