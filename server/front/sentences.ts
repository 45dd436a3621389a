import { STATUS_CODES, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** What the front says when nobody behind it can answer. Short, in both languages, without styles: it must always work. */
const sentences = {
  400: [
    'This address cannot be read. A question may have 200 characters.',
    'Dit adres kan niet worden gelezen. Een zoekvraag mag 200 tekens hebben.',
  ],
  404: ['There is nothing at this address.', 'Op dit adres is niets te vinden.'],
  405: ['This address can only be read.', 'Dit adres kan alleen worden gelezen.'],
  414: [
    'This address is too long to be read. A question may have 200 characters.',
    'Dit adres is te lang om te lezen. Een zoekvraag mag 200 tekens hebben.',
  ],
  503: [
    'The site is not available at the moment. Please try again in a minute.',
    'De site is op dit moment niet bereikbaar. Probeer het over een minuut opnieuw.',
  ],
  preparing: [
    'The site is being prepared. Please try again in a minute.',
    'De site wordt voorbereid. Probeer het over een minuut opnieuw.',
  ],
  contentAway: [
    'Drafts cannot be shown: the content cannot be reached at the moment, or something in it cannot be drawn. What was saved is not lost, and readers still see the last published pages. Please try again in a minute; if it stays so, the log of the site says why.',
    'Concepten kunnen niet worden getoond: de inhoud is op dit moment niet bereikbaar, of iets erin kan niet worden weergegeven. Wat is opgeslagen is niet verloren, en lezers zien nog steeds de laatst gepubliceerde pagina’s. Probeer het over een minuut opnieuw; blijft het zo, dan zegt het logboek van de site waarom.',
  ],
} as const

type Sentence = keyof typeof sentences

/** What has a name rather than a status is said when something is away. */
const statusOf = (sentence: Sentence) => (typeof sentence === 'number' ? sentence : 503)

/** Answers with a status and one sentence in both languages. */
export function sendSentence(
  request: IncomingMessage,
  response: ServerResponse,
  sentence: Sentence,
  headers: OutgoingHttpHeaders,
): void {
  const status = statusOf(sentence)
  const body = bodyOf(sentence)
  response.writeHead(status, {
    ...(status === 405 && { allow: 'GET, HEAD' }),
    ...headers,
    ...headersOf(body),
    ...(status === 503 && { 'retry-after': '5' }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The same for what Node could not read as a request at all: there is only the connection to write to. */
export function sendSentenceRaw(socket: Duplex, status: 400 | 414, headers: Readonly<Record<string, string>>): void {
  if (!socket.writable) return void socket.destroy()
  const body = bodyOf(status)
  const lines = Object.entries({ ...headers, ...headersOf(body), connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
}

function headersOf(body: string): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
  }
}

function bodyOf(sentence: Sentence): string {
  const [english, dutch] = sentences[sentence]
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>NAP 1325</title><h1>NAP 1325</h1><p>${english}</p><p lang="nl">${dutch}</p></html>`
}

/** The same for programs that speak to the content API, in its own shape: Studio shows the message to who works in it. */
export function sendContentAway(response: ServerResponse, headers: OutgoingHttpHeaders): void {
  const message =
    'The content lake cannot be reached at the moment. What was saved is not lost; it is tried again by itself.'
  const type = 'serviceUnavailable'
  response.writeHead(503, {
    ...headers,
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'retry-after': '5',
  })
  response.end(JSON.stringify({ statusCode: 503, error: { type, description: message }, message }))
}
