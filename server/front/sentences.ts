import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** What the front says when nobody behind it can answer. Short, in both languages, without styles: it must always work. */
const sentences = {
  400: ['This address cannot be read.', 'Dit adres kan niet worden gelezen.'],
  404: ['There is nothing at this address.', 'Op dit adres is niets te vinden.'],
  405: ['This address can only be read.', 'Dit adres kan alleen worden gelezen.'],
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
  const [english, dutch] = sentences[status]
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>NAP 1325</title><h1>NAP 1325</h1><p>${english}</p><p lang="nl">${dutch}</p></html>`
  response.writeHead(status, {
    ...(status === 405 && { allow: 'GET, HEAD' }),
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(status === 503 && { 'retry-after': '5' }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
