import { Parser } from 'htmlparser2'
import { editedHtml, type HtmlEdit } from '../html/edited-html.ts'

/** Thrown when a page is not fit to be kept: it would be shown half-finished for as long as the cache holds it. */
class UnfinishedPage extends Error {}

/** Scripts that are data, not code: search engines read them. */
const dataScripts = new Set(['application/ld+json', 'speculationrules'])

/** Next's word to itself that it has a typeface. */
const strayMark = 'next-size-adjust'

export interface PublicHtml {
  readonly html: string
  /** Whether anything of it runs: the policy lets a script run only then. */
  readonly hasScript: boolean
}

/**
 * Takes out of a page what would run or prepare to run: scripts, and hints that load scripts. Public pages are finished
 * HTML, so nothing is lost: Next's runtime alone is over 110 kB of script for a page of text. What runs is put in here: the
 * modules that elements ask for by `data-module`, where they may. And what says nothing to anybody: comments, by which React finds
 * its places again when it runs, the hidden element that holds nothing else, and a mark that Next puts before the title or behind it, as it happens, so that equal content
 * would have two forms.
 * @param moduleFor the address of a module by its name; `undefined` when it may not run on this page
 * @throws UnfinishedPage when a part of the page was still to be moved into place by a script
 */
export function publicHtml(html: string, moduleFor: (name: string) => string | undefined): PublicHtml {
  const changes: HtmlEdit[] = []
  const modules = new Set<string>()
  let headEnd: number | null = null
  let openScript: number | null = null
  /** Where a hidden element began in which nothing has come yet, and how much was to be changed before it. */
  let empty: { readonly from: number; readonly changes: number } | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      empty = name === 'div' && 'hidden' in attributes ? { from: parser.startIndex, changes: changes.length } : null
      const asked = attributes['data-module']
      const address = asked === undefined ? undefined : moduleFor(asked)
      if (address) modules.add(address)
      if (name === 'script' && !dataScripts.has(attributes.type ?? '')) openScript = parser.startIndex
      else if ((name === 'link' && loadsScript(attributes)) || attributes.name === strayMark)
        changes.push({ from: parser.startIndex, to: parser.endIndex + 1 })
      else if (name === 'template' && /^[BP]:/.test(attributes.id ?? ''))
        throw new UnfinishedPage('A part of the page (a Suspense boundary) was not finished when it was sent.')
    },
    ontext: () => void (empty = null),
    oncomment: () => void changes.push({ from: parser.startIndex, to: parser.endIndex + 1 }),
    onclosetag(name) {
      if (name === 'head') headEnd ??= parser.startIndex
      if (empty) changes.splice(empty.changes, Infinity, { from: empty.from, to: parser.endIndex + 1 })
      empty = null
      if (name !== 'script' || openScript === null) return
      changes.push({ from: openScript, to: parser.endIndex + 1 })
      openScript = null
    },
  })
  parser.end(html)
  const hasScript = headEnd !== null && modules.size > 0
  if (headEnd !== null && hasScript) changes.push({ from: headEnd, to: headEnd, put: tagsFor(modules) })
  return { html: editedHtml(html, changes), hasScript }
}

function tagsFor(modules: ReadonlySet<string>): string {
  return [...modules].map((address) => `<script type="module" src="${address}"></script>`).join('')
}

function loadsScript({ rel = '', as }: Readonly<Record<string, string>>): boolean {
  return rel === 'modulepreload' || ((rel === 'preload' || rel === 'prefetch') && as === 'script')
}
