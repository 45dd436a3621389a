/** What is wrong in a file, and exactly where. */
export interface ImportProblem {
  /** As a text editor counts lines, from 1. */
  readonly line: number
  /** Counted from 0; absent when the whole line is meant. */
  readonly column?: number
  readonly message: string
}

/** `0` is A, `26` is AA: as spreadsheets name their columns. */
function columnLetters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** “Line 7, column D (kind)”. */
export function placeOf({ line, column }: ImportProblem, header: readonly string[]): string {
  if (column === undefined) return `Line ${line}`
  const name = header[column]
  return `Line ${line}, column ${columnLetters(column)}${name ? ` (${name})` : ''}`
}
