export interface Waiting {
  /** Shorter than a test may take, so that the test can say what it waited for. Milliseconds. */
  readonly longest?: number
  /** Pause between two looks, for those that are not cheap. Milliseconds. */
  readonly every?: number
}

/**
 * Waits for what something on the way makes true.
 * @throws Error when it has not become true in time
 */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  { longest = 60_000, every = 5 }: Waiting = {},
): Promise<void> {
  const deadline = performance.now() + longest
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error(`It did not become true in ${longest / 1000} s: ${isTrue}`)
    await new Promise((done) => setTimeout(done, every))
  }
}
