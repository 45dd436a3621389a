/**
 * What each test of a file has for itself: made before it, ended after it. Returns how to get at it during a test.
 * @throws Error outside a test
 */
export function forEachTest<Made>(make: () => Promise<Made>, end: (made: Made) => Promise<void>): () => Made {
  let current: { readonly made: Made } | null = null
  const now = (): Made => {
    if (current) return current.made
    throw new Error('It is there during a test only.')
  }
  beforeEach(async () => {
    current = { made: await make() }
  })
  afterEach(() => end(now()))
  return now
}
