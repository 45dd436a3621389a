import { Parser } from 'htmlparser2'
import { editedHtml, type HtmlEdit } from '../html/edited-html.ts'

/** Says whether an attribute, or a text, has an address in it that is meant. */
type LeadsThere = (text: string) => boolean

/** What stands for one thing among others, and can be taken out of a page by itself. */
const entries = new Set(['li', 'article'])

/** What programs read: nobody misses it for a moment. */
const forPrograms = new Set(['link', 'meta', 'script'])

interface OpenElement {
  readonly name: string
  readonly from: number
  isToGo: boolean
  /** Whether the title of the page is in it: then it is what the page is about. */
  hasTitle: boolean
}

/**
 * A page without what leads to some addresses: the entries of its lists, its ways on to what stands beside it, and what it tells
 * programs.
 * @returns `undefined` where something leads there that is no such part: a sentence, or what the page is about
 */
export function cutOutOfHtml(html: string, leadsThere: LeadsThere): string | undefined {
  const open: OpenElement[] = []
  let edits: HtmlEdit[] = []
  let isPossible = true
  const takeOut = (name: string) => {
    const own = open.at(-1)
    const parent = open.at(-2)
    if (own && (forPrograms.has(name) || (name === 'a' && parent?.name === 'nav'))) return void (own.isToGo = true)
    const place = open.findLastIndex((element) => entries.has(element.name))
    const [around, entry] = [open[place - 1], open[place]]
    if (!entry || name !== 'a') return void (isPossible = false)
    // Where an entry is all that a place in a list has, an empty place is not left behind.
    const whole = around?.name === 'li' ? around : entry
    whole.isToGo = true
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push({ name, from: parser.startIndex, isToGo: false, hasTitle: false })
      if (name === 'h1') for (const element of open) element.hasTitle = true
      if (Object.values(attributes).some((value) => value.includes('/') && leadsThere(value))) takeOut(name)
    },
    ontext(text) {
      const own = open.at(-1)
      if (own?.name === 'script' && leadsThere(text)) own.isToGo = true
    },
    onclosetag() {
      const element = open.pop()
      if (!element?.isToGo) return
      if (element.hasTitle) isPossible = false
      const { from } = element
      edits = [...edits.filter((edit) => edit.from < from), { from, to: parser.endIndex + 1 }]
    },
  })
  parser.end(html)
  return isPossible ? editedHtml(html, edits) : undefined
}

/** The same of a feed, or of a list of addresses for search engines. */
export function cutOutOfXml(xml: string, leadsThere: LeadsThere): string {
  return xml.replaceAll(/<(entry|url)>[^]*?<\/\1>/gu, (entry) => (leadsThere(entry) ? '' : entry))
}
