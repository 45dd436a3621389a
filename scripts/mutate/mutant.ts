/** One small change of one file, which some test should notice. */
export interface Mutant {
  /** Path from the project's root. */
  readonly file: string
  readonly line: number
  /** Where in the file's text, as UTF-16 offsets. */
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
}

/** The file's text with the change made. */
export function mutated(text: string, { start, end, after }: Mutant): string {
  return text.slice(0, start) + after + text.slice(end)
}
