import type { GroqSyntaxError } from 'groq-js'

interface Explained {
  readonly description: string
  /** Which characters of the query are wrong. */
  readonly start: number
  readonly end: number
}

/** Where groq-js expects the end of something, in hosted Sanity's words; whoever compares messages finds the ones that they know. */
const unclosed: ReadonlyMap<string, string> = new Map([
  ['Expected "}" after object', "expected '}' following object body"],
  ['Expected "]" after array expression', "expected ']' following array body"],
])

/** A token of GROQ, roughly: a text, closed or not, a name, a number, or up to two signs. */
const token = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|[$@]?[\p{L}_][\p{L}\p{N}_]*|\d[\d.]*|[=!<>|&*-][=>|&*]|\S/uy

/** Texts and remarks, whole; a quote of its own opens a text that nothing closes. */
const texts = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|["']/gs

/** What is wrong with a query, in hosted Sanity's words: `unexpected token "==", expected expression`. */
export function explainSyntaxError(query: string, error: GroqSyntaxError): Explained {
  const expected = error.message.replace(/^Syntax error in GROQ query at position \d+:?\s*/, '')
  const start = startOf(query, expected === 'Unexpected end of query', error.position)
  token.lastIndex = start
  const found = token.exec(query)?.[0]
  const end = start + (found?.length ?? 0)
  const missing = unclosed.get(expected)
  if (missing !== undefined) return { description: missing, start, end }
  const wanted = /^Expected (.*)$/.exec(expected)?.[1] ?? 'expression'
  const what = found === undefined ? 'end-of-file' : `token ${JSON.stringify(found.slice(0, 100))}`
  return { description: `unexpected ${what}, expected ${wanted}`, start, end }
}

/** Where what is wrong begins. groq-js may say the character before the end where the query should have gone on. */
function startOf(query: string, endsEarly: boolean, position: number): number {
  const open = [...query.matchAll(texts)].find(([text]) => text.length === 1)
  if (open) return open.index
  if (endsEarly && position + 1 >= query.trimEnd().length) return query.length
  return position + (/^\s*/.exec(query.slice(position))?.[0].length ?? 0)
}
