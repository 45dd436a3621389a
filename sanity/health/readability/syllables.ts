import type { Language } from '../../../lib/languages.ts'

/**
 * How many syllables a word has, by groups of vowels: right for most words, and wrong as often upwards as downwards,
 * which is what the formulas were made for.
 */
export function syllablesIn(word: string, language: Language): number {
  const letters = word.toLowerCase().normalize('NFC')
  const sounding = language === 'en' ? inEnglish(letters) : letters
  const groups = sounding.match(vowelGroups[language]) ?? []
  return Math.max(1, groups.length)
}

/** In Dutch a diaeresis begins a new syllable (ruïne), and three vowels in a row are often two sounds (ruien). */
const vowelGroups: Readonly<Record<Language, RegExp>> = {
  en: /[aeiouyàâäéèêëïîôöùûü]+/gu,
  nl: /ëe|öo|[äëïöü]|aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiouyáéíóúàèêâîôû]/gu,
}

/** Without an `e` that is not heard: at the end (`make`), in `-ed` and `-es` after most consonants. */
function inEnglish(letters: string): string {
  const bare = letters.replace(/(?<=[^aeiouy])(?:es|ed|e)$/u, (end, at: number) =>
    end === 'ed' && /[td]$/u.test(letters.slice(0, at))
      ? 'ed'
      : end === 'es' && /(?:[sxz]|[cs]h|[cg])$/u.test(letters.slice(0, at))
        ? 'es'
        : '',
  )
  // `table`, `people`: the l sounds.
  return /[^aeiouy]le$/u.test(letters) ? letters : bare
}
