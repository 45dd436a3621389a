import { count, type CheckResult } from '../../sanity/health/checks.ts'
import type { Finding } from '../../sanity/health/content/finding.ts'
import { editPath } from '../../sanity/health/edit-path.ts'

/** The list for a terminal: what was found by check, each with the way to its field, and the sum. */
export function report(results: readonly CheckResult[], notes: readonly string[], studio: string): string {
  const found = results.filter(({ findings }) => findings.length > 0)
  const parts = found.map(
    ({ title, findings }) =>
      `${title} (${findings.length})\n${findings.map((each) => line(each, studio)).join('\n')}\n`,
  )
  const sum = `${count(results, 'mend')} to be mended, ${count(results, 'look')} to be looked at.`
  return [...parts, ...notes, sum].join('\n')
}

function line(finding: Finding, studio: string): string {
  const { urgency, title, message } = finding
  const path = editPath(finding)
  return `  ${urgency === 'mend' ? '!' : '·'} ${title}: ${message}${path ? `\n    ${studio}${path}` : ''}`
}
