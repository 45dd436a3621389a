import createHyphenator from 'hyphen'
import english from 'hyphen/patterns/en-gb.js'
import spanish from 'hyphen/patterns/es.js'
import french from 'hyphen/patterns/fr.js'
import dutch from 'hyphen/patterns/nl.js'
import ukrainian from 'hyphen/patterns/uk.js'
import { perLanguage } from './formatters.ts'
import { isStoryLanguage, type StoryLanguage } from './languages.ts'

/** Arabic words are not divided. */
const patterns = {
  en: english,
  nl: dutch,
  fr: french,
  es: spanish,
  uk: ukrainian,
  ar: null,
} as const satisfies Readonly<Record<StoryLanguage, unknown>>

const hyphenator = perLanguage((language) => {
  const own = patterns[language]
  return own && createHyphenator(own, { html: false, minWordLength: 5 })
})

const softHyphen = '\u00ad'
/** Fewer letters stand alone on no line. */
const fewest = 4

/**
 * Words from how many letters on may be wider than their column, on a phone of 320 px or beside a cloth. A shorter one fits on the
 * next line, and is not divided to fill the one before.
 */
const longest = {
  /** The title of a page, a card or a part. */
  title: /[\p{L}\p{M}]{16,}/gu,
  /** A cell of a table, or a title beside a number. */
  cell: /[\p{L}\p{M}]{13,}/gu,
  /** Text of the usual size that is set in. */
  text: /[\p{L}\p{M}]{20,}/gu,
}

/** A web or mail address, in which a hyphen would be another character, or what somebody divided by hand. */
const isKept = /[/@\u00ad]|[\p{L}\p{N}]\.[\p{L}\p{N}]/u

/**
 * A text whose long words have soft hyphens where they may be divided. Chromium on desktops and in Debian has no dictionaries for
 * `hyphens: auto`, and breaks “gendergerelateer|d” anywhere. Only for what is shown: not for attributes, addresses, or what is
 * copied or read by programs.
 * @param language of the text; in one without patterns it stays as it is
 */
export function hyphenated(
  text: string | null | undefined,
  language: string,
  place: keyof typeof longest = 'title',
): string | null {
  if (!text) return null
  const divide = isStoryLanguage(language) && hyphenator(language)
  if (!divide) return text
  return text.replaceAll(/\S+/gu, (token) =>
    isKept.test(token)
      ? token
      : token.replaceAll(longest[place], (word) => {
          const divided = divide(word)
          // Its types allow for a promise, which this call never gives.
          return typeof divided === 'string' ? withoutEdges(divided) : word
        }),
  )
}

/** Without the divisions that leave a few letters at either end. */
function withoutEdges(word: string): string {
  const letters = word.replaceAll(softHyphen, '').length
  let before = 0
  return word
    .split(softHyphen)
    .map((part) => {
      before += part.length
      return before < fewest || letters - before < fewest ? part : part + softHyphen
    })
    .join('')
}
