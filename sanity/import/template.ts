import { columns } from './columns/columns.ts'

const quoted = (cell: string) => (/[",;\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/**
 * A file to begin with: the header and one row as an example. With a byte order mark, without which Excel takes it for
 * another encoding.
 */
export function templateFile(): string {
  const rows = [columns.map(({ name }) => name), columns.map(({ example }) => example)]
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`
}
