/** How often somebody who watches is told how far it is. Milliseconds. */
const pause = 2_000

/** Tells whoever watches, in plain lines, and not too often. */
export interface Progress {
  say(line: string): void
  /** @param line is made only when it is time for one */
  tell(line: () => string): void
}

/** @param isWatched whether lines in between are wanted */
export function progressTo(write: (line: string) => void, isWatched: boolean): Progress {
  let last = Date.now()
  return {
    say: write,
    tell(line) {
      if (!isWatched || Date.now() - last < pause) return
      last = Date.now()
      write(line())
    },
  }
}

/** Bytes for people. */
export const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`
