/** No partnership has as many signatories, and the template has fewer columns. */
const lastRow = 10_000
const lastColumn = 100

const emptyCells = /<(?:\w+:)?c\b[^>]*\/>/gu
const cells = /<(?:\w+:)?(?:c|row)\b[^>]*?\br\s*=\s*["']([A-Za-z]*)(\d+)["']/gu
const mistakes = /(<(?:\w+:)?c\b[^>]*\bt\s*=\s*["'])e(?=["'])/gu

/**
 * The XML of a sheet as its reader may have it: without cells that are only formatted, and with formulas that went wrong as the text
 * that a person sees (`#DIV/0!`), which would else be read as nothing.
 * @returns `null` when it has something so far away that a table of it would be huge
 */
export function tamedSheet(xml: string): string | null {
  const filled = xml.replaceAll(emptyCells, '')
  for (const [, letters = '', row] of filled.matchAll(cells))
    if (letters && (Number(row) > lastRow || columnNumber(letters) > lastColumn)) return null
  return filled.replaceAll(mistakes, '$1str')
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
