import { Parser } from 'htmlparser2'
import { foldedText } from '../../lib/normal-text.ts'

/** What can be read in a body, in the pieces in which it is shown: elements, attributes, values, lines. */
export function piecesIn(body: Buffer, type: string): string[] {
  const text = body.toString('utf8')
  if (!/html|xml|svg/.test(type)) return text.split(/["\n\r\t|]+/)
  const pieces: string[] = []
  const parser = new Parser({
    ontext: (piece) => void pieces.push(piece),
    onattribute: (_name, value) => void pieces.push(value),
  })
  parser.end(text)
  return pieces
}

/** The words of a text as they are compared, with a space between them. */
export function wordsOf(text: string): string {
  return (foldedText(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** What is written as the heading of a page. */
export function headingsIn(body: Buffer, type: string): string[] {
  if (!type.includes('html')) return []
  const headings: string[] = []
  let depth = 0
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'h1') {
        depth += 1
        headings.push('')
      }
    },
    onclosetag(name) {
      if (name === 'h1') depth -= 1
    },
    ontext(piece) {
      if (depth > 0) headings.push((headings.pop() ?? '') + piece)
    },
  })
  parser.end(body.toString('utf8'))
  return headings.map((heading) => heading.trim()).filter(Boolean)
}
