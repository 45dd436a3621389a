import { STATUS_CODES, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { closesUnread, endUnread } from '../http/bodies.ts'

/** What the front says when nobody behind it can answer. Short, in both languages, without styles: it must always work. */
const sentences = {
  unreadable: ['This request cannot be read.', 'Dit verzoek kan niet worden gelezen.'],
  body: [
    'A request of this kind has no body. It was not carried out.',
    'Een verzoek van deze soort heeft geen inhoud. Het is niet uitgevoerd.',
  ],
  400: [
    'This address cannot be read. A question may have 200 characters.',
    'Dit adres kan niet worden gelezen. Een zoekvraag mag 200 tekens hebben.',
  ],
  403: [
    'This server answers only the site in front of it: open the site’s own address.',
    'Deze server antwoordt alleen de site ervoor: open het adres van de site zelf.',
  ],
  404: ['There is nothing at this address.', 'Op dit adres is niets te vinden.'],
  405: ['This address can only be read.', 'Dit adres kan alleen worden gelezen.'],
  408: [
    'The request took too long to arrive. Please try again.',
    'Het verzoek deed er te lang over. Probeer het opnieuw.',
  ],
  414: [
    'This address is too long to be read. A question may have 200 characters.',
    'Dit adres is te lang om te lezen. Een zoekvraag mag 200 tekens hebben.',
  ],
  417: [
    'What this request expects (its Expect header) is not possible here.',
    'Wat dit verzoek verwacht (de Expect-header) kan hier niet.',
  ],
  421: [
    'This site is not known by the name that was asked for. Please use its own address (SITE_URL in its settings).',
    'Deze site is niet bekend onder de gevraagde naam. Gebruik het eigen adres (SITE_URL in de instellingen).',
  ],
  429: [
    'Too much is being asked from your network at the moment. Please try again in a few seconds.',
    'Vanaf uw netwerk wordt op dit moment te veel gevraagd. Probeer het over enkele seconden opnieuw.',
  ],
  431: [
    'This request is too long to be read: its address or its headers. Deleting the cookies of this site may help.',
    'Dit verzoek is te lang om te lezen: het adres of de headers. De cookies van deze site wissen kan helpen.',
  ],
  501: [
    'This server does not know the method or the transfer coding of this request.',
    'Deze server kent de methode of de overdrachtscodering van dit verzoek niet.',
  ],
  503: [
    'The site is not available at the moment. Please try again in a minute.',
    'De site is op dit moment niet bereikbaar. Probeer het over een minuut opnieuw.',
  ],
  otherSize: [
    'Pictures are not given in this size. Ask for the picture without parameters.',
    'Beelden zijn niet in dit formaat beschikbaar. Vraag het beeld zonder parameters op.',
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

export type Sentence = keyof typeof sentences

/** What has a name rather than a status is a request out of order, or said when something is away. */
const statusOf = (sentence: Sentence) => {
  if (typeof sentence === 'number') return sentence
  if (sentence === 'otherSize') return 404
  return sentence === 'unreadable' || sentence === 'body' ? 400 : 503
}

/** Answers with a status and one sentence in both languages. A connection on which a body was to come is closed. */
export function sendSentence(
  request: IncomingMessage,
  response: ServerResponse,
  sentence: Sentence,
  headers: OutgoingHttpHeaders,
): void {
  const status = statusOf(sentence)
  const body = bodyOf(sentence)
  closesUnread(request, response)
  response.writeHead(status, {
    ...(status === 405 && { allow: 'GET, HEAD' }),
    ...headers,
    ...headersOf(body),
    ...((status === 503 || status === 429) && { 'retry-after': '5' }),
  })
  endUnread(request, response, body)
}

/** How long somebody may go on sending what nobody reads, so that what was said to him is not lost. Milliseconds. */
const lingering = 1_000

/** The same for what Node could not read as a request at all: there is only the connection to write to. */
export function sendSentenceRaw(socket: Duplex, sentence: Sentence, headers: Readonly<Record<string, string>>): void {
  // Said already: what still comes is not read.
  if (socket.writableEnded) return
  if (!socket.writable) return void socket.destroy()
  const status = statusOf(sentence)
  const body = bodyOf(sentence)
  const lines = Object.entries({ ...headers, ...headersOf(body), connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
  const timer = setTimeout(() => socket.destroy(), lingering).unref()
  socket.once('close', () => clearTimeout(timer))
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

const forPrograms = {
  429: { type: 'rateLimitExceeded', message: 'Too many requests at once. Try again in a few seconds.' },
  503: {
    type: 'serviceUnavailable',
    message:
      'The content lake cannot be reached at the moment. What was saved is not lost; it is tried again by itself.',
  },
} as const

/** The same for programs that speak to the content API, in its own shape: Studio shows the message to who works in it. */
export function sendToProgram(
  request: IncomingMessage,
  response: ServerResponse,
  statusCode: keyof typeof forPrograms,
  headers: OutgoingHttpHeaders,
): void {
  const { type, message } = forPrograms[statusCode]
  const body = JSON.stringify({ statusCode, error: { type, description: message }, message })
  closesUnread(request, response)
  response.writeHead(statusCode, {
    ...headers,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'retry-after': '5',
  })
  endUnread(request, response, body)
}
