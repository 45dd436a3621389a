import { Parser } from 'htmlparser2'

/** Thrown when a page is not fit to be kept: it would be shown half-finished for as long as the cache holds it. */
class UnfinishedPage extends Error {}

/** Scripts that are data, not code: search engines read them. */
const dataScripts = new Set(['application/ld+json', 'speculationrules'])

/**
 * Takes out of a page what would run or prepare to run: scripts, and hints that load scripts. Public pages are finished
 * HTML, so nothing is lost: Next's runtime alone is over 110 kB of script for a page of text.
 * @throws UnfinishedPage when a part of the page was still to be moved into place by a script
 */
export function withoutScripts(html: string): string {
  const cuts: { from: number; to: number }[] = []
  let openScript: number | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' && !dataScripts.has(attributes.type ?? '')) openScript = parser.startIndex
      else if (name === 'link' && loadsScript(attributes))
        cuts.push({ from: parser.startIndex, to: parser.endIndex + 1 })
      else if (name === 'template' && /^[BP]:/.test(attributes.id ?? ''))
        throw new UnfinishedPage('A part of the page (a Suspense boundary) was not finished when it was sent.')
    },
    onclosetag(name) {
      if (name !== 'script' || openScript === null) return
      cuts.push({ from: openScript, to: parser.endIndex + 1 })
      openScript = null
    },
  })
  parser.end(html)
  let kept = ''
  let position = 0
  for (const { from, to } of cuts) {
    kept += html.slice(position, from)
    position = to
  }
  return kept + html.slice(position)
}

function loadsScript({ rel = '', as }: Readonly<Record<string, string>>): boolean {
  return rel === 'modulepreload' || ((rel === 'preload' || rel === 'prefetch') && as === 'script')
}
