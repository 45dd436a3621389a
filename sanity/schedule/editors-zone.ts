/** Where editors work: every time in Studio is theirs, wherever the browser is. */
export const EDITORS_ZONE = 'Europe/Amsterdam'

/** A moment as editors read it: “24 Nov 2026, 12:00”. Empty for what is no moment. */
export function when(moment: unknown): string {
  if (typeof moment !== 'string' || Number.isNaN(Date.parse(moment))) return ''
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone: EDITORS_ZONE } as const
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(moment))
}

/** What a field for date and time shows for a moment: `2026-11-24T12:00`, in the editors' zone. */
export function toClock(moment: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: EDITORS_ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/**
 * The moment that a clock in the editors' zone means. In the hour that comes twice in autumn it is the first; an hour that
 * is left out in spring is taken as if it had not been.
 * @returns `null` for what is not a date and time
 */
export function fromClock(clock: string): Date | null {
  const asUtc = Date.parse(`${clock}:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(clock) || Number.isNaN(asUtc)) return null
  const offsetAt = (moment: number) => Date.parse(`${toClock(new Date(moment))}:00Z`) - moment
  const day = 24 * 60 * 60 * 1000
  // The zone's offset changes at most once in two days: one of the two is right.
  const candidates = [offsetAt(asUtc - day), offsetAt(asUtc + day)].map((offset) => new Date(asUtc - offset))
  return candidates.find((moment) => toClock(moment) === clock) ?? candidates[0] ?? null
}
