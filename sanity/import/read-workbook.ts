// The edition that starts no workers: what it is given is unpacked already.
import { readSheet } from 'read-excel-file/universal'
import type { TableReading } from './read-table.ts'
import { unpackWorkbook, unreadable } from './unpack-workbook.ts'

/** Reads the first sheet of a workbook (.xlsx). Lines are its rows; the first that is not empty is the header. */
export async function readWorkbook(bytes: Uint8Array): Promise<TableReading> {
  const unpacked = unpackWorkbook(bytes)
  if ('problem' in unpacked) return problem(unpacked.problem)
  const sheet = await readSheet(unpacked.archive, 1, { trim: false }).catch(() => null)
  if (!sheet) return problem(unreadable)
  const rows = sheet.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
  const [header, ...rest] = rows.filter(({ cells }) => cells.some(Boolean))
  return header ? { table: { header, rows: rest } } : problem('The file is empty.')
}

const problem = (message: string): TableReading => ({ problem: { line: 1, message } })

/** A cell as a person sees it: a day without the midnight that it begins with, a number without the rest of its arithmetic. */
function cellText(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  // Spreadsheets show fifteen digits at most: 1.2000000000000002 is 1.2.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : ''
}
