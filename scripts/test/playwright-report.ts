import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'
import type { Tally } from './step.ts'

const Spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })).optional(),
    }),
  ),
})
const Suite = z.object({
  specs: z.array(Spec),
  get suites() {
    return z.array(Suite).optional()
  },
})
const Report = z.object({
  suites: z.array(Suite),
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

/**
 * What Playwright's JSON report counts. A journey that was skipped proves nothing and counts as failed; one that passed at its
 * second try counts as passed, and is named with what was wrong at first.
 */
export function readPlaywright(report: unknown): Tally {
  const { suites, stats, errors } = Report.parse(report)
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + stats.skipped + errors.length,
    secondTries: suites
      .flatMap(specsOf)
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map((spec) => [`${spec.file}: ${spec.title}`, ...reasonsOf(spec).map((reason) => `  ${reason}`)].join('\n')),
  }
}

/** What was wrong at each try, in plain letters, as many lines of it as tell what was wanted and what was seen. */
function reasonsOf({ tests }: z.infer<typeof Spec>): string[] {
  return tests
    .flatMap(({ results = [] }) => results.flatMap(({ errors }) => errors.flatMap(({ message }) => message ?? [])))
    .flatMap((message) => stripVTControlCharacters(message).split('\n').slice(0, 12))
}

function specsOf({ specs, suites = [] }: z.infer<typeof Suite>): z.infer<typeof Spec>[] {
  return [...specs, ...suites.flatMap(specsOf)]
}
