import { z } from 'zod'
import type { Step } from './step.ts'

const JestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number() })
const PlaywrightReport = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

const jestFile = '.tmp/jest.json'

/** What is checked without a browser, quickest first. */
export const quickSteps: readonly Step[] = [
  { name: 'format (oxfmt)', command: ['oxfmt', '--check'] },
  { name: 'lint (oxlint)', command: ['oxlint'] },
  { name: 'types (tsc)', command: ['tsc', '--noEmit'] },
  { name: 'query types are current (sanity typegen)', command: ['node', 'scripts/check-typegen.ts'] },
  {
    name: 'who may import whom (dependency-cruiser)',
    command: ['depcruise', 'app', 'components', 'lib', 'sanity', 'server', 'enhancements'],
  },
  { name: 'dead code (knip)', command: ['knip', '--no-config-hints'] },
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

/** The production build and the journeys in a browser; the first site that is started builds. */
export function browserSteps(chromiumPath: string): readonly Step[] {
  return [
    {
      name: 'production build and journeys in Chromium (playwright)',
      command: ['playwright', 'test'],
      env: { CHROMIUM_PATH: chromiumPath },
      report: {
        file: '.tmp/playwright.json',
        read(report) {
          const { stats, errors } = PlaywrightReport.parse(report)
          return {
            passed: stats.expected + stats.flaky,
            failed: stats.unexpected + stats.skipped + errors.length,
          }
        },
      },
    },
  ]
}
