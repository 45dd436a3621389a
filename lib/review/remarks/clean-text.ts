/** What ends a line in any script or system; forms send CR LF (HTML, "normalize newlines"). */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/**
 * What nobody sees, and what can deceive whoever reads it: controls, overrides and isolates of direction (Unicode TR 9; with
 * them a text reads otherwise than it is stored), invisible letters and tags in which a message can be hidden, and code
 * points that are no characters. The plain marks of direction, joiners and selectors stay: Arabic, Persian and emoji are
 * written with them.
 */
const harmful =
  /[[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]--[\n\u061c\u200c-\u200f\p{Variation_Selector}]]/gv

/** Two joiners, marks of direction or variation selectors in a row say nothing that one does not; a hidden message needs many. */
const inARow = /([\u200c-\u200f\u061c\p{Variation_Selector}])[\u200c-\u200f\u061c\p{Variation_Selector}]+/gu

/** More marks on one letter than any language needs cover the lines around it. */
const heapOfMarks = /(\p{Mn}{6})\p{Mn}+/gu

/** What a text may consist of without a word in it. */
const nothingToSee = /^[\s\u2800\u200c-\u200f\u061c\p{Variation_Selector}\p{Mn}]*$/u

/**
 * A text of a stranger as plain text: NFC, lines ended by LF, at most one empty line in a row, nothing invisible. Markup is
 * left as typed, since it is only ever shown as text.
 * @returns `''` when there is nothing to see
 */
export function cleanText(typed: string): string {
  const text = typed
    .replaceAll(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .toWellFormed()
    .replaceAll(harmful, '')
    .normalize('NFC')
    .replaceAll(inARow, '$1')
    .replaceAll(heapOfMarks, '$1')
  if (nothingToSee.test(text)) return ''
  const lines = text.split('\n').map((line) => line.trimEnd())
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** The same on one line: a name. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replaceAll(/\s+/g, ' ')
}
