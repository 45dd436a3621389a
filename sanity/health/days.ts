/** `2026-11-24`: days are compared as words, as the records name them. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

export const daysAfter = (moment: Date, days: number): Date => new Date(moment.getTime() + days * 86_400_000)
