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
} as const

/** Answers with a status and one sentence in both languages. */
export function sendSentence(
  request: IncomingMessage,
  response: ServerResponse,
  status: keyof typeof sentences,
  headers: OutgoingHttpHeaders,
): void {
  const body = bodyOf(status)
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

function bodyOf(status: keyof typeof sentences): string {
  const [english, dutch] = sentences[status]
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>NAP 1325</title><h1>NAP 1325</h1><p>${english}</p><p lang="nl">${dutch}</p></html>`
}
