import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { tamedSheet } from './tamed-sheet.ts'

/** What a workbook may hold, unpacked: a few kilobytes can unpack to any size. Bytes. */
const mostUnpacked = 20_000_000

/** Why a workbook is not read, as a sentence. */
class WorkbookProblem extends Error {}

/**
 * Unpacks the text of a workbook within bounds, and packs it again without compression and without what could make its reader
 * allocate a table of any size.
 * @returns an archive that is as large as it says; or why not
 */
export function unpackWorkbook(bytes: Uint8Array): { readonly archive: ArrayBuffer } | { readonly problem: string } {
  try {
    const parts = unpack(bytes)
    const tamed = Object.entries(parts).map(([name, part]): [string, Uint8Array] => {
      if (!/^\/?xl\/worksheets\/[^/]+\.xml$/u.test(name)) return [name, part]
      const sheet = tamedSheet(strFromU8(part))
      if (sheet === null)
        throw new WorkbookProblem(
          'The sheet goes on beyond row 10,000 or column CV. Copy the rows of signatories into a new workbook, or divide them.',
        )
      return [name, strToU8(sheet)]
    })
    const packed = zipSync(Object.fromEntries(tamed), { level: 0 })
    return { archive: packed.slice().buffer }
  } catch (error) {
    if (error instanceof WorkbookProblem) return { problem: error.message }
    // What is no archive after all, or a broken one.
    return { problem: unreadable }
  }
}

export const unreadable = 'This workbook could not be read. Save it again as .xlsx, or as CSV.'

function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const names: string[] = []
  let size = 0
  // The unpacker allocates what the archive says, and no more: one that lies is cut off, and cannot be read.
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      names.push(name)
      if (!/\.(?:xml|rels)$/u.test(name)) return false
      size += originalSize
      if (size > mostUnpacked)
        throw new WorkbookProblem('Unpacked, this workbook is too large. Copy the rows of signatories into a new one.')
      return true
    },
  })
  const problem = notExcel(names)
  if (problem) throw new WorkbookProblem(problem)
  return parts
}

/** What else an archive is. */
function notExcel(names: readonly string[]): string | undefined {
  if (names.includes('xl/workbook.xml')) return undefined
  if (names.includes('xl/workbook.bin'))
    return 'This is a binary workbook (.xlsb). Save it as .xlsx or CSV, and choose that.'
  if (names.includes('mimetype') && names.includes('content.xml'))
    return 'This is an OpenDocument file (.ods). Save it as .xlsx or CSV, and choose that.'
  return 'This is no spreadsheet. Choose a CSV or .xlsx file.'
}
