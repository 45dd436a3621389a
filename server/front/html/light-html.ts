import { Parser } from 'htmlparser2'
import { editedHtml, escaped, startTag, type HtmlEdit } from './edited-html.ts'
import type { LightWords } from '../site/site.ts'
import { linkedPicture } from './linked-picture.ts'

export interface LightHtmlOptions {
  /** Puts the reader's choice into the address of another page; `null` where she need not choose: her browser says it. */
  readonly keep: ((address: string) => string) | null
  /** The field that keeps it in a form. */
  readonly field: string
  /** Where the same page is with its pictures; `null` where it is nowhere else. */
  readonly whole: string | null
  readonly wordsIn: (language: string) => LightWords
}

type Attributes = Readonly<Record<string, string>>

/** On an element that is only for pictures: `none`; on a link to this form of the page: `switch`. */
const mark = 'data-light'

/**
 * A page in its light form: its text first, then its style sheet; no typeface, and of each picture its words and a link. The style
 * sheet stands at the end, so that a line that breaks off has brought the text; what is for other programs is left out.
 */
export function lightHtml(html: string, { keep, field, whole, wordsIn }: LightHtmlOptions): string {
  const edits: HtmlEdit[] = []
  const styles: string[] = []
  let words = wordsIn('')
  let depth = 0
  let openLinks = 0
  /** The element that is being left out, and what stands there instead. */
  let left: { readonly from: number; readonly depth: number; readonly put: string } | null = null
  const here = (): HtmlEdit => ({ from: parser.startIndex, to: parser.endIndex + 1 })
  const parser = new Parser({
    onopentag(name, attributes) {
      depth++
      if (left) return
      const put = insteadOf(name, attributes)
      if (put !== null) left = { from: parser.startIndex, depth, put }
      else if (name === 'html') {
        words = wordsIn(attributes.lang ?? '')
        edits.push({ ...here(), put: startTag(name, { ...attributes, class: 'light' }) })
      } else if (name === 'link' && attributes.rel === 'stylesheet') {
        styles.push(html.slice(parser.startIndex, parser.endIndex + 1))
        edits.push(here())
      } else if (isForOthers(name, attributes)) edits.push(here())
      else if (name === 'img') edits.push({ ...here(), put: linkedPicture(attributes, words, openLinks > 0) })
      else if (name === 'a') {
        openLinks++
        const kept = keep?.(attributes.href ?? '') ?? attributes.href
        if (kept !== attributes.href && kept !== undefined)
          edits.push({ ...here(), put: startTag(name, { ...attributes, href: kept }) })
      } else if (name === 'form' && keep && keep(attributes.action ?? '') !== attributes.action)
        edits.push({ from: parser.endIndex + 1, to: parser.endIndex + 1, put: hiddenField(field) })
    },
    onclosetag(name) {
      if (left?.depth === depth) {
        edits.push({ from: left.from, to: parser.endIndex + 1, put: left.put })
        left = null
      } else if (!left && name === 'a') openLinks--
      else if (!left && name === 'body')
        edits.push({ from: parser.startIndex, to: parser.startIndex, put: styles.join('') })
      depth--
    },
  })
  const insteadOf = (name: string, attributes: Attributes): string | null => {
    if (name === 'svg' || attributes[mark] === 'none') return ''
    if (name === 'script') return attributes.type === 'module' ? null : ''
    if (attributes[mark] !== 'switch') return null
    return whole === null ? '' : `${startTag('a', { href: whole })}${escaped(words.whole)}</a>`
  }
  parser.end(html)
  return editedHtml(html, edits)
}

/** What is for search engines, for those who pass the page on, and what the page would load besides its text. */
function isForOthers(name: string, { rel, property, name: about = '' }: Attributes): boolean {
  if (name === 'link') return rel === 'preload' || rel === 'alternate'
  return name === 'meta' && (property !== undefined || about.startsWith('twitter:'))
}

const hiddenField = (name: string) => startTag('input', { type: 'hidden', name, value: '' })
