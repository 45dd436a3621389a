/** What nobody sees: soft hyphens, zero-width spaces and joiners, marks of direction, and controls. Line ends and tabs stay. */
const invisible = /[[\p{Cc}\p{Default_Ignorable_Code_Point}]--[\t-\r]]/gv

/** A text in the one form in which texts are compared: NFC, without what nobody sees. */
export function normalText(text: string): string {
  return text.replaceAll(invisible, '').normalize('NFC')
}

/**
 * The letters of a text in lower case, without accents and vowel signs, whichever way they were typed: what is equal here is
 * the same word for a reader. The Arabic tatweel only stretches a word.
 */
export function foldedText(text: string): string {
  return normalText(text)
    .normalize('NFD')
    .replaceAll(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
}
