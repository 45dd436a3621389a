import { expect, test } from '@jest/globals'
import { readPlaywright } from '@/scripts/test/playwright-report'
import { verdict } from '@/scripts/test/verdict'

/** A report as Playwright writes it: a file, a group of journeys in it, and how each of them went. */
function report(statuses: readonly string[], errors: readonly unknown[] = [], message?: string) {
  const results = [{ errors: message === undefined ? [] : [{ message }] }, { errors: [] }]
  const specs = statuses.map((status, each) => ({
    title: `journey ${each}`,
    file: 'a.spec.ts',
    tests: [status === 'flaky' ? { status, results } : { status }],
  }))
  const count = (status: string) => statuses.filter((each) => each === status).length
  return {
    suites: [{ title: 'a.spec.ts', specs: specs.slice(0, 1), suites: [{ title: 'a group', specs: specs.slice(1) }] }],
    errors,
    stats: {
      expected: count('expected'),
      unexpected: count('unexpected'),
      flaky: count('flaky'),
      skipped: count('skipped'),
    },
  }
}

const run = (...reports: readonly unknown[]) =>
  verdict(
    reports.map((each) => ({ name: 'journeys', seconds: 61, ...readPlaywright(each) })),
    61,
  )

test('what passed at once is all that is said', () => {
  const { lines, exitCode } = run(report(['expected', 'expected']))
  expect(exitCode).toBe(0)
  expect(lines.at(-1)).toBe('2 passed, 0 failed, in 2 minutes')
  expect(lines.join('\n')).not.toContain('second try')
})

test.each([
  ['a journey failed', report(['expected', 'unexpected'])],
  ['a journey was skipped', report(['expected', 'skipped'])],
  ['the set-up failed', report(['expected'], [{ message: 'no site' }])],
])('%s: the run has failed', (_, each) => {
  const { lines, exitCode } = run(report(['expected']), each)
  expect(exitCode).toBe(1)
  expect(lines.join('\n')).toContain('Failed:\n  journeys')
})

test('two second tries pass, each named as a fault', () => {
  const { lines, exitCode } = run(report(['expected', 'flaky']), report(['flaky']))
  expect(exitCode).toBe(0)
  expect(lines.join('\n')).toMatch(/has to be mended:\n  a\.spec\.ts: journey 1\n  a\.spec\.ts: journey 0/)
})

test('what was wrong at the first try is said with it, in plain letters', () => {
  const { lines } = run(report(['flaky'], [], '\u001b[31mAfter 3 questions\u001b[39m\nfor a story'))
  expect(lines.join('\n')).toContain('a.spec.ts: journey 0\n    After 3 questions\n    for a story')
})

test('a third fails the run, in whatever step it was', () => {
  const { lines, exitCode } = run(report(['flaky', 'flaky']), report(['flaky']))
  expect(exitCode).toBe(1)
  expect(lines.join('\n')).toContain('At most 2 may need a second try: the run has failed.')
})
