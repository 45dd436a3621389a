/** The addresses at which something was withdrawn, and who is waiting for one of them just now. */
export function goneAddresses() {
  let gone: ReadonlySet<string> = new Set()
  const waiting = new Set<{ readonly path: string; readonly tell: () => void }>()
  return {
    has: (path: string) => gone.has(path),
    replace(paths: ReadonlySet<string>): void {
      gone = paths
      for (const { path, tell } of waiting) if (gone.has(path)) tell()
    },
    /** What is being made for a path; or, as soon as the path is gone, something instead: it may show what was withdrawn. */
    async unlessGone<T>(path: string, made: Promise<T>, instead: () => Promise<T>): Promise<T> {
      const { promise, resolve } = Promise.withResolvers<void>()
      const waiter = { path, tell: resolve }
      waiting.add(waiter)
      try {
        return await Promise.race([made, promise.then(instead)])
      } finally {
        waiting.delete(waiter)
      }
    },
  }
}
