import { normalText } from '../../lib/normal-text.ts'
import type { Column, Facts, Words } from './columns/column.ts'
import { columns } from './columns/columns.ts'
import { readHeader, type HeaderCell } from './read-header.ts'
import type { ImportProblem } from './problem.ts'
import type { TableRow, Table } from './read-table.ts'

/** What one row says. An empty cell says nothing, so it changes nothing. */
export interface SignatoryRow {
  readonly line: number
  readonly slug: string
  readonly said: ReadonlyMap<Column, Words>
}

export interface SignatoriesReading {
  readonly rows: readonly SignatoryRow[]
  readonly problems: readonly ImportProblem[]
}

/** Parses every cell of a table; for each that cannot be parsed, says where it is and why. */
export function readSignatories({ header, rows }: Table, facts: Facts): SignatoriesReading {
  const { cells, problems } = readHeader(header)
  if (problems.length > 0) return { rows: [], problems }
  const read = rows.map((row) => readRow(row, cells, facts))
  return {
    rows: read.flatMap(({ signatory }) => (signatory ? [signatory] : [])),
    problems: read.flatMap((each) => each.problems),
  }
}

/** A cell without what nobody sees: controls, marks of direction, spaces that do not break or stand twice. Lines stay. */
const cleanCell = (text: string) =>
  normalText(text)
    .replaceAll(/[^\S\r\n]+/gu, ' ')
    .trim()

function readRow({ line, cells }: TableRow, header: readonly HeaderCell[], facts: Facts) {
  const problems: ImportProblem[] = []
  const said = new Map<Column, Words>()
  for (const { column, position } of header) {
    const text = cleanCell(cells[position] ?? '')
    if (text === '') continue
    const reading = column.read(text, facts)
    if ('problem' in reading) problems.push({ line, column: position, message: reading.problem })
    else said.set(column, reading.words)
  }
  const surplus = cells.findIndex((cell, position) => position >= header.length && cell !== '')
  if (surplus !== -1)
    problems.push({
      line,
      column: surplus,
      message: 'There is no column here in the first row. Is a cell with a separator in it not in quotation marks?',
    })
  const slugCell = header.find(({ column }) => column === columns[0])
  const slug = slugCell && cells[slugCell.position]
  if (slugCell && !slug)
    problems.push({ line, column: slugCell.position, message: 'The slug is empty: it says which signatory this is.' })
  return { problems, signatory: slug && problems.length === 0 ? { line, slug, said } : undefined }
}
