// The edition for browsers: it needs nothing of Node and runs there too.
import { CsvError, parse, type InfoRecord } from 'csv-parse/browser/esm/sync'
import type { ImportProblem } from './problem.ts'

export interface TableRow {
  /** The line on which it begins. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly header: TableRow
  readonly rows: readonly TableRow[]
}

export type TableReading = { readonly table: Table } | { readonly problem: ImportProblem }

/** Excel's own hint, a first line like `sep=;`. */
const hint = /^sep=(.)\r?\n/iu

/** Reads CSV with commas, semicolons (as Dutch spreadsheets write it) or tabs. The first row that is not empty is the header. */
export function readTable(text: string): TableReading {
  const [hinted = '', separator] = hint.exec(text) ?? []
  const skipped = hinted ? 1 : 0
  const content = text.slice(hinted.length)
  const rows: TableRow[] = []
  let lines = skipped
  try {
    parse(content, {
      delimiter: separator ?? delimiterOf(content),
      relax_column_count: true,
      trim: true,
      on_record: (cells: readonly string[], info: InfoRecord) => {
        lines = info.lines + skipped
        const inside = cells.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/gu)?.length ?? 0), 0)
        if (cells.some(Boolean)) rows.push({ line: lines - inside, cells })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { problem: problemOf(error, lines) }
  }
  const [header, ...rest] = rows
  if (!header) return { problem: { line: 1, message: 'The file is empty.' } }
  return { table: { header, rows: rest } }
}

/** The separator that occurs most often in the first line, outside quotation marks. */
function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split(/\r\n|\n|\r/u, 1)
  const plain = first.replace(/"[^"]*"/gu, '')
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: plain.split(mark).length }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ','
}

/** @param before the last line that was read to its end */
function problemOf(error: CsvError, before: number): ImportProblem {
  const column = typeof error.column === 'number' ? error.column : undefined
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return { line: before + 1, column, message: 'A quotation mark begins in this row and is never closed.' }
  const line = typeof error.lines === 'number' ? error.lines : before + 1
  if (error.code === 'CSV_INVALID_CLOSING_QUOTE' || error.code === 'INVALID_OPENING_QUOTE')
    return {
      line,
      column,
      message:
        'There is a quotation mark in the middle of a cell. Put the whole cell in quotation marks and write it twice: "".',
    }
  return { line, column, message: error.message }
}
