import { get } from 'node:http'

/** First round trip of a connection: ten packets. Bytes. */
export const budget = 14_000

const styleSheets = (html: string) =>
  new Set([...html.matchAll(/href="(\/_next\/static\/[^"]+\.css)"/g)].map(([, href]) => href ?? ''))

/** What a browser is sent; `fetch` would decode it. */
const bytesOnTheWire = (url: string) =>
  new Promise<number>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0
      answer.on('data', (part: Buffer) => (bytes += part.length))
      answer.on('end', () => resolve(bytes))
    }).on('error', reject)
  })

/** Bytes of a page together with its style sheets, as they are sent. */
export async function weightOf(site: string, path: string, html: string): Promise<number> {
  const parts = [path, ...styleSheets(html)].map((part) => bytesOnTheWire(site + part))
  return (await Promise.all(parts)).reduce((sum, part) => sum + part, 0)
}
