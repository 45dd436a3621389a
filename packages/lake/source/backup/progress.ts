/** Tells whoever watches how far long work is. */
export interface Progress {
  say(line: string): void
  /** @param line is made only when it is time for one */
  tell(line: () => string): void
}

/** Bytes for people. */
export const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`
