import { brotliDecompressSync } from 'node:zlib'
import { sitePages } from '../pages/site-pages.ts'
import { kindOf } from './sample-pages.ts'
import { answerOf } from './wire.ts'

/** Bytes as they are on the wire, compressed by brotli. */
export interface PageWeight {
  readonly path: string
  readonly html: number
  readonly styles: number
  /** The typeface that is there before the first paint. */
  readonly fonts: number
  readonly scripts: number
  /** For the first paint. */
  readonly requests: number
}

/** What the heaviest page of each kind in each language weighs. */
export async function pageWeights(site: string): Promise<PageWeight[]> {
  const heaviest = new Map<string, PageWeight>()
  for (const path of await sitePages(site)) {
    const weight = await weigh(site, path)
    if (weight.html > (heaviest.get(kindOf(path))?.html ?? 0)) heaviest.set(kindOf(path), weight)
  }
  return [...heaviest.values()]
}

async function weigh(site: string, path: string): Promise<PageWeight> {
  const { body, headers } = await answerOf(site + path)
  const html = brotliDecompressSync(body).toString('utf8')
  const hrefs = (pattern: RegExp, text = html) => [
    ...new Set([...text.matchAll(pattern)].map(([, href]) => href ?? '')),
  ]
  const bytesOf = async (paths: readonly string[]) => {
    const answers = await Promise.all(paths.map((each) => answerOf(site + each)))
    return answers.reduce((sum, answer) => sum + answer.body.length, 0)
  }
  const styles = hrefs(/href="(\/_next\/static\/[^"]+\.css)"/g)
  const fonts = hrefs(/<([^>]+\.woff2)>/g, headers.link ?? '')
  const scripts = hrefs(/<script[^>]* src="([^"]+)"/g)
  return {
    path,
    html: body.length,
    styles: await bytesOf(styles),
    fonts: await bytesOf(fonts),
    scripts: await bytesOf(scripts),
    requests: 1 + styles.length + fonts.length + scripts.length,
  }
}
