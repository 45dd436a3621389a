/** `good`: as it should be; `look`: somebody should look at it some time; `mend`: something does not work, or is not safe. */
type DoctorState = 'good' | 'look' | 'mend'

export interface DoctorFinding {
  /** What was examined, in a word or two: `disk`. */
  readonly about: string
  readonly state: DoctorState
  /** One sentence. */
  readonly says: string
  /** What to do about it. */
  readonly remedy?: string
}

export const good = (about: string, says: string): DoctorFinding => ({ about, state: 'good', says })
export const look = (about: string, says: string, remedy: string): DoctorFinding => ({
  about,
  state: 'look',
  says,
  remedy,
})
export const mend = (about: string, says: string, remedy: string): DoctorFinding => ({
  about,
  state: 'mend',
  says,
  remedy,
})

/** As monitoring programs read it (Nagios, Icinga, Sensu): 0 fine, 1 warning, 2 critical. */
export function exitCodeOf(findings: readonly DoctorFinding[]): 0 | 1 | 2 {
  if (findings.some(({ state }) => state === 'mend')) return 2
  return findings.some(({ state }) => state === 'look') ? 1 : 0
}
