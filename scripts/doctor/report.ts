import type { DoctorFinding } from './finding.ts'

const marks = { good: 'ok  ', look: 'LOOK', mend: 'MEND' }

/** Findings for people, a line or two each, or as JSON. */
export const report = (findings: readonly DoctorFinding[], isJson: boolean): string =>
  isJson
    ? JSON.stringify(findings, null, 2)
    : findings
        .map(
          ({ about, state, says, remedy }) => `${marks[state]}  ${about}: ${says}${remedy ? `\n      ${remedy}` : ''}`,
        )
        .join('\n')
