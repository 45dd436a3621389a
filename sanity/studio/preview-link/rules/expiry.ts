/** How long a preview link may work. Long enough for a partner's holiday, short enough to be forgotten safely. */
export const DEFAULT_DAYS = 7
export const MAX_DAYS = 90

/** The number of days that somebody typed, held between one day and the longest that we allow. */
export function daysFrom(typed: string): number {
  const days = Math.round(Number(typed))
  return Number.isFinite(days) && days > 0 ? Math.min(days, MAX_DAYS) : DEFAULT_DAYS
}

/** The moment at which a link made now stops to work. */
export function expiryAfter(days: number, now: Date): string {
  return new Date(now.getTime() + days * 24 * 60 * 60 * 1000).toISOString()
}
