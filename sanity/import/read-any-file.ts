import { fileKind } from './file-kind.ts'
import type { ImportContent } from './known-signatories.ts'
import { compareTable, readFile, type FileReading } from './read-file.ts'

/** A partnership of thousands fits; whoever chose a film by mistake does not wait for it. Bytes. */
const largestFile = 10_000_000

/** Everything that can be known about a file before it is imported: CSV, or a workbook (.xlsx), whatever it is called. */
export async function readAnyFile(bytes: Uint8Array, content: ImportContent): Promise<FileReading> {
  if (bytes.length > largestFile)
    return refused('This file is larger than 10 MB. Copy the rows of signatories into a new one.', content)
  const kind = fileKind(bytes)
  if (kind === 'text') return readFile(bytes, content)
  if (kind === 'oldExcel')
    return refused('This is an old Excel file (.xls). Save it as .xlsx or CSV, and choose that.', content)
  if (kind === 'locked')
    return refused('This file is protected with a password. Save it without one, and choose that.', content)
  // Who imports CSV does not wait for what reads workbooks.
  const { readWorkbook } = await import('./read-workbook.ts')
  return compareTable(await readWorkbook(bytes), 'utf-8', content)
}

const refused = (message: string, content: ImportContent) =>
  compareTable({ problem: { line: 1, message } }, 'utf-8', content)
