export const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

/**
 * Asks until it is so.
 * @param longest milliseconds
 * @returns how long it took, in milliseconds; `null` when it was not so in time
 */
export async function until(isSo: () => Promise<boolean>, longest: number, every = 20): Promise<number | null> {
  const began = performance.now()
  while (performance.now() - began < longest) {
    if (await isSo().catch(() => false)) return performance.now() - began
    await pause(every)
  }
  return null
}

/** The value below which this share of the values lies; `NaN` of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN)
}
