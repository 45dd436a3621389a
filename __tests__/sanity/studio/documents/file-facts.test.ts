import { createHash } from 'node:crypto'
import { fileFacts } from '@/sanity/studio/documents/rules/file-facts'

/** A whole PDF with that many empty pages, its table of offsets included. */
function pdfWith(pages: number): Uint8Array<ArrayBuffer> {
  const kids = Array.from({ length: pages }, (_, page) => `${page + 3} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return new TextEncoder().encode(text)
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test.each([1, 3, 40])('a PDF of %d pages says so', async (pages) => {
  const bytes = pdfWith(pages)
  expect(await fileFacts(bytes, 'pdf')).toEqual({
    format: 'PDF',
    size: bytes.length,
    pages,
    checksum: sha256(bytes),
  })
})

test('the bytes are still there afterwards', async () => {
  const bytes = pdfWith(2)
  const before = sha256(bytes)
  await fileFacts(bytes, 'pdf')
  expect(sha256(bytes)).toBe(before)
})

test('of a file that only says it is a PDF no pages are guessed', async () => {
  const bytes = new TextEncoder().encode('not a PDF at all')
  expect(await fileFacts(bytes, 'pdf')).toEqual({ format: 'PDF', size: 16, checksum: sha256(bytes) })
})

test('other files have size and checksum', async () => {
  const bytes = new TextEncoder().encode('a;b')
  expect(await fileFacts(bytes, 'csv')).toEqual({ format: 'CSV', size: 3, checksum: sha256(bytes) })
})
