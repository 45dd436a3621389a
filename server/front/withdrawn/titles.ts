/** The letters of a page's title, by which it is recognised elsewhere; `undefined` where it has none. */
export function titleLetters(html: string): string | undefined {
  const title = /<h1\b[^>]*>([^]*?)<\/h1>/u.exec(html)?.[1]
  const letters = title === undefined ? '' : lettersOf(title)
  return letters === '' ? undefined : letters
}

/** Whether a text has one of these titles in it, however it is written there. */
export function hasTitle(text: string, titles: ReadonlySet<string>): boolean {
  const raw = text.replaceAll(character, '').replaceAll(notLetters, '')
  const shown = lettersOf(text)
  return [...titles].some((title) => shown.includes(title) || raw.includes(title))
}

/** One that is written by its number or name. */
const character = /&(?:#?\w+);|\\u[\da-f]{4}|\\[nrt]/giu
const notLetters = /[^\p{L}\p{N}]+/gu

/** Without tags, signs, marks and places to break a word. */
function lettersOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(character, '')
    .replaceAll(notLetters, '')
}
