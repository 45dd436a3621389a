import { onOneLine, type Citation } from './citation.ts'

/** A reference for Zotero, EndNote, Mendeley: RIS, UTF-8. What is not known has no line. @see https://en.wikipedia.org/wiki/RIS_(file_format) */
export function risFile({ kind, title, author, date, number, url, language }: Citation): string {
  const [year, month = '', day = ''] = date?.split('-') ?? []
  const lines = [
    ['TY', kind === 'report' ? 'RPRT' : 'ELEC'],
    ['TI', title],
    // With a comma it would be a person's surname.
    ['AU', author?.replaceAll(',', '')],
    ['PB', author],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['M1', number],
    ['UR', url],
    ['LA', language],
  ].flatMap(([name, text]) => (text ? [`${name}  - ${onOneLine(text)}`] : []))
  return [...lines, 'ER  - ', ''].join('\r\n')
}
