/** A place in a text, from one character to before another, and what to put there instead. */
export interface HtmlEdit {
  readonly from: number
  readonly to: number
  readonly put?: string
}

/** A page with some of its places changed; all else stays as it is, to the letter. @param edits in any order, none within another */
export function editedHtml(html: string, edits: readonly HtmlEdit[]): string {
  let kept = ''
  let position = 0
  for (const { from, to, put = '' } of edits.toSorted((a, b) => a.from - b.from)) {
    kept += html.slice(position, from) + put
    position = to
  }
  return kept + html.slice(position)
}

/** A start tag, with its attributes as they are written in HTML. */
export function startTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return `<${name}${written.join('')}>`
}

/** A text as it is written in HTML, also in an attribute in double quotes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
