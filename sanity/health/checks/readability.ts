import { factsOf } from '../../../lib/content/document-types.ts'
import { isLanguage } from '../../../lib/languages.ts'
import { about } from '../content/about.ts'
import type { Check } from '../content/finding.ts'
import { proseOf } from '../readability/prose.ts'
import { HARD, readingEase, SHORTEST } from '../readability/reading-ease.ts'

/** Texts that ask much of their readers, by the usual measure of each language. */
export const readability: Check = () => (document) => {
  const { _type, language } = document
  if (factsOf(_type)?.begun !== 'inLanguage' || !isLanguage(language)) return []
  const { text, path } = proseOf(document)
  const { score, words } = readingEase(text, language)
  if (words < SHORTEST || score >= HARD) return []
  const measure = language === 'nl' ? 'Flesch-Douma' : 'Flesch'
  const message = `Hard to read: ${measure} ${Math.round(score)} of 100; ${HARD} and more suits most readers. Shorter sentences and words help.`
  return [about(document, { urgency: 'look', path, message })]
}
