import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { placeOf } from '@/sanity/import/problem'
import { readAnyFile } from '@/sanity/import/read-any-file'
import { content } from './support/content'

const file = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'files', name)))
const read = (bytes: Uint8Array) => readAnyFile(bytes, content)

async function problemsIn(bytes: Uint8Array): Promise<string[]> {
  const { problems, header } = await read(bytes)
  return problems.map((problem) => `${placeOf(problem, header)}: ${problem.message}`)
}

test('numbers, days and accents come as a person sees them, from the first sheet, with their rows', async () => {
  const { problems, signatories } = await read(file('openpyxl.xlsx'))
  expect(problems).toEqual([])
  expect(signatories).toMatchObject([
    {
      line: 4,
      slug: 'curacao-vrouwen',
      fields: {
        kind: 'civilSociety',
        name: [{ value: 'Curaçao Women’s Forum' }, { value: 'Curaçaos Vrouwenforum' }],
        plans: ['III', 'IV'],
        activeFrom: '2021-01-15',
        pledge: { outcomes: [{ _ref: 'outcome-1' }, { _ref: 'outcome-3' }], subOutcomes: ['1.2'] },
      },
    },
    {
      line: 6,
      slug: 'kharkiv',
      fields: {
        name: [{ value: 'Жінки Харкова' }, { value: 'Vrouwen van Charkiv' }],
        activeFrom: '2021',
        activeUntil: '2025-06-01',
        pledge: { outcomes: [{ _ref: 'outcome-3' }], subOutcomes: ['1.2', '3.1'] },
      },
    },
  ])
})

test('what is wrong is told by its cell: what a formula gave, a box that was ticked, a row without its slug', async () => {
  expect(await problemsIn(file('xlsxwriter.xlsx'))).toEqual([
    'Line 2, column K (active_until): “TRUE” is not a date. Write the year (2015), the year and month (2015-04) or the whole date (2015-04-30).',
    'Line 3, column A (slug): “#DIV/0!” cannot be an address: use only a–z, 0–9 and single hyphens.',
    expect.stringMatching(/^Line 3, column B \(kind\): “club” is not a kind\./),
  ])
})

test('days that are counted from 1904, styles within a name, formulas and lines within a cell', async () => {
  // Its two wrong cells mended, by the library that packs.
  const parts = unzipSync(file('xlsxwriter.xlsx'))
  const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString()
  const mended = sheet.replace(/<c r="K2".*?<\/c>/, '').replace(/<row r="3".*?<\/row>/, '')
  const { problems, signatories } = await read(
    zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(mended)) }),
  )
  expect(problems).toEqual([])
  expect(signatories).toMatchObject([
    {
      fields: {
        name: [{ value: 'The Weavers of Kharkiv' }, { value: 'De wevers\nvan Charkiv' }],
        shortName: 'WK',
        activeFrom: '2021-01-15',
        pledge: { subOutcomes: ['1.2'] },
      },
    },
  ])
})

test('a workbook of another program', async () => {
  const { problems, signatories } = await read(file('gnumeric.xlsx'))
  expect(problems).toEqual([])
  expect(signatories).toMatchObject([
    { fields: { name: [{ value: 'Spînnêrs & Zønen' }], activeFrom: '2021-01-15', pledge: { subOutcomes: ['1.2'] } } },
  ])
})

test.each([
  ['with a password', 'password.xlsx', /^Line 1: This file is protected with a password\. Save it without one/],
  ['of old Excel', 'gnumeric.xls', /^Line 1: This is an old Excel file \(\.xls\)\. Save it as \.xlsx or CSV/],
  ['of OpenDocument', 'gnumeric.ods', /^Line 1: This is an OpenDocument file \(\.ods\)\. Save it as \.xlsx or CSV/],
  ['with nothing in it', 'empty.xlsx', /^Line 1: The file is empty\.$/],
  ['with a cell at the end of the world', 'far.xlsx', /^Line 1: The sheet goes on beyond row 10,000 or column CV\./],
])('a file %s says what to do', async (_, name, sentence) => {
  expect(await problemsIn(file(name))).toEqual([expect.stringMatching(sentence)])
})

test.each([
  ['another archive', () => zipSync({ 'word/document.xml': new Uint8Array([60]) }), /This is no spreadsheet/],
  ['a binary workbook', () => zipSync({ 'xl/workbook.bin': new Uint8Array([1]) }), /This is a binary workbook/],
  ['half a workbook', () => file('openpyxl.xlsx').slice(0, 3000), /could not be read\. Save it again/],
  ['a workbook without its sheet', () => without('xl/worksheets/sheet1.xml'), /could not be read\. Save it again/],
  ['a large file', () => new Uint8Array(10_000_001), /larger than 10 MB/],
])('%s says what to do', async (_, make, sentence) => {
  expect(await problemsIn(make())).toEqual([expect.stringMatching(sentence)])
})

function without(name: string): Uint8Array {
  const { [name]: _left, ...parts } = unzipSync(file('openpyxl.xlsx'))
  return zipSync(parts)
}

/** A workbook whose sheet is followed by a megabyte of nothing, and says that it unpacks to so many bytes. */
function claiming(size: number): Uint8Array {
  const parts = unzipSync(file('openpyxl.xlsx'))
  const sheet = Buffer.concat([Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []), Buffer.alloc(1_000_000, ' ')])
  const packed = Buffer.from(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(sheet) }))
  const [real, claimed] = [Buffer.alloc(4), Buffer.alloc(4)]
  real.writeUInt32LE(sheet.length)
  claimed.writeUInt32LE(size)
  // Before the part, and in the list at the end.
  for (const from of [0, packed.length / 2]) claimed.copy(packed, packed.indexOf(real, from))
  return new Uint8Array(packed)
}

test('what unpacks to more than a table of signatories is not unpacked; what lies about it gets no more than it says', async () => {
  expect(await problemsIn(claiming(25_000_000))).toEqual([
    expect.stringMatching(/^Line 1: Unpacked, this workbook is too large\./),
  ])
  expect(await problemsIn(claiming(100))).toEqual([
    'Line 1: This workbook could not be read. Save it again as .xlsx, or as CSV.',
  ])
})

test('a sheet that is formatted to its last row is as long as what is written in it', async () => {
  const parts = unzipSync(file('gnumeric.xlsx'))
  const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString()
  const formatted = sheet.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>')
  expect(formatted).not.toBe(sheet)
  const { problems, signatories } = await read(
    zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(formatted)) }),
  )
  expect(problems).toEqual([])
  expect(signatories).toHaveLength(1)
})
