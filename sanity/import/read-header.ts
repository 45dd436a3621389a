import type { Column } from './columns/column.ts'
import { columns } from './columns/columns.ts'
import type { ImportProblem } from './problem.ts'
import type { TableRow } from './read-table.ts'

export interface HeaderCell {
  readonly column: Column
  readonly position: number
}

const known = new Map(columns.map((column) => [column.name, column]))

/** Finds which column of the file is which. Columns may come in any order, and all but the slug may be missing. */
export function readHeader({ cells: header, line }: TableRow) {
  const problems: ImportProblem[] = []
  const cells: HeaderCell[] = []
  // A spreadsheet may end each row with empty cells.
  const width = header.findLastIndex((text) => text !== '') + 1
  for (const [position, text] of header.slice(0, width).entries()) {
    const column = known.get(text.toLowerCase())
    if (!column) problems.push({ line, column: position, message: unknownHeading(text) })
    else if (cells.some((cell) => cell.column === column))
      problems.push({ line, column: position, message: `The column “${column.name}” is there twice.` })
    else cells.push({ column, position })
  }
  const hasSlug = cells.some(({ column }) => column === columns[0])
  if (!hasSlug)
    problems.push({ line, message: 'The column “slug” is missing: it says which signatory a row is about.' })
  return { cells, problems }
}

function unknownHeading(text: string): string {
  const words = text === '' ? 'A heading is empty' : `“${text}” is not a column of this import`
  return `${words}. The columns are ${columns.map(({ name }) => name).join(', ')}.`
}
