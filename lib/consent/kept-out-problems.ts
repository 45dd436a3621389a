import { isStored, type Stored } from '../stored.ts'

/** What editors call the fields in which a name was found; other fields go by their own names. */
const places: Readonly<Record<string, string>> = {
  slug: 'the web address',
  coverImage: 'the cover picture',
  body: 'the text',
  contentNote: 'the content note',
  fullStory: 'the link to the full story',
  localPartners: 'the local partners',
  source: 'the sources',
  editorNote: 'the note for editors',
}

/** Fields that hold ids and choices, not text. */
const technical = new Set(['_id', '_type', '_rev', '_key', '_ref', '_createdAt', '_updatedAt', 'language'])

/**
 * Where a story contains a word that must not appear, in sentences for its editor. The search ignores capitals, accents
 * and the dashes of web addresses, and matches whole words only, so that “An” is not found in “and”.
 * @param keepOut the private list of the consent record
 */
export function keptOutProblems(story: Stored, keepOut: unknown): string[] {
  const names = Array.isArray(keepOut) ? keepOut.filter((name) => typeof name === 'string') : []
  return Object.entries(story).flatMap(([field, value]) => {
    if (technical.has(field)) return []
    const words = plain(textsIn(value).join(' \n '))
    return names
      .filter((name) => plain(name).trim() !== '' && (words.includes(plain(name)) || words.includes(plain(`${name}s`))))
      .map((name) => `“${name}” must not appear, and stands in ${places[field] ?? `the ${field}`}.`)
  })
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) {
    const spans = value.filter(isSpan)
    // The spans of one paragraph are joined: a name may be half bold.
    return spans.length === value.length
      ? [spans.flatMap(({ text }) => textsIn(text)).join('')]
      : value.flatMap(textsIn)
  }
  if (!isStored(value)) return []
  return Object.entries(value).flatMap(([field, part]) => (technical.has(field) ? [] : textsIn(part)))
}

function isSpan(part: unknown): part is Stored {
  return isStored(part) && part._type === 'span'
}

/** Lower case, without accents, with single spaces between words. */
function plain(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return ` ${letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}
