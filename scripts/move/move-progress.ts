/** Tells whoever waits how far it is. */
export interface MoveProgress {
  say(line: string): void
  /** @param line is made only when it is time for one */
  tell(line: () => string): void
}
