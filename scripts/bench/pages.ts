import { brotliCompressSync } from 'node:zlib'

export interface PageWeight {
  readonly path: string
  /** Compressed by brotli. Bytes. */
  readonly html: number
  readonly styles: number
  /** For the first paint: the page and its style sheets. */
  readonly requests: number
}

/** What one page of each kind in each language weighs. */
export async function pageWeights(site: string): Promise<PageWeight[]> {
  const xml = await (await fetch(`${site}/sitemap.xml`)).text()
  const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname)
  const kindOf = (path: string) => path.split('/').slice(0, 3).join('/') + (path.split('/').length > 3 ? '/…' : '')
  const heaviest = new Map<string, PageWeight>()
  for (const path of paths) {
    const weight = await weigh(site, path)
    if (weight.html > (heaviest.get(kindOf(path))?.html ?? 0)) heaviest.set(kindOf(path), weight)
  }
  return [...heaviest.values()]
}

async function weigh(site: string, path: string): Promise<PageWeight> {
  const html = await (await fetch(site + path)).text()
  const hrefs = new Set([...html.matchAll(/href="(\/_next\/static\/[^"]+\.css)"/g)].map(([, href]) => href ?? ''))
  const sheets = await Promise.all([...hrefs].map(async (href) => (await fetch(site + href)).arrayBuffer()))
  return {
    path,
    html: brotliCompressSync(html).length,
    styles: sheets.reduce((sum, sheet) => sum + brotliCompressSync(sheet).length, 0),
    requests: 1 + hrefs.size,
  }
}
