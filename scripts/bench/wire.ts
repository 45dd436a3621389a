import { get } from 'node:http'

/** An answer as it is on the wire. */
export interface Answer {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Asks as a browser does; `fetch` would decode the answer. */
export function answerOf(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      const parts: Buffer[] = []
      const headers = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)])
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ headers: Object.fromEntries(headers), body: Buffer.concat(parts) }))
    }).on('error', reject)
  })
}
