/** What ends a line in any script or system; forms send CR LF (HTML, "normalize newlines"). */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/**
 * What nobody sees and what can deceive whoever reads it: controls, overrides and isolates of direction (Unicode TR 9; with
 * them a text reads otherwise than it is stored), invisible letters and tags that can hide a message, and code points that
 * are none. The plain marks of direction and the joiners stay: Arabic and Persian are written with them.
 */
const harmful =
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}/gu

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
