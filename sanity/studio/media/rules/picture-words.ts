import type { Stored } from '../../../../lib/stored.ts'
import { besideItsName } from '../../../health/checks/pictures.ts'
import type { Use } from './picture.ts'

/** What is said of a picture, in one language. */
export interface PictureWords {
  readonly alt: string
  readonly credit: string
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
const wordsOf = ({ alt, credit }: Stored): PictureWords => ({ alt: textOf(alt), credit: textOf(credit) })

/** Whether a place has words of its own. A logo has none: it stands beside the name. */
export const hasWords = (field: string) => !besideItsName.has(field)

/**
 * What is said of a picture where it stands already: kept there, and offered wherever it is used again.
 * @param uses the newest first
 * @param language what describes it is of that language; who made it is the same in each
 */
export function knownWords(uses: readonly Use[], language: string | null): PictureWords {
  const places = uses.flatMap((use) => use.places.map(({ image }) => ({ language: use.language, ...wordsOf(image) })))
  const inLanguage = places.filter((place) => place.language === language)
  return {
    alt: inLanguage.find(({ alt }) => alt)?.alt ?? '',
    credit: [...inLanguage, ...places].find(({ credit }) => credit)?.credit ?? '',
  }
}

/** The languages in which something is said of it, as its uses have them. */
export function languagesOf(uses: readonly Use[]): string[] {
  const worded = uses.filter(({ places }) => places.some(({ field }) => hasWords(field)))
  return [...new Set(worded.flatMap(({ language }) => language ?? []))].toSorted()
}

/** What a picture is called in a list: its words in any language; empty without any. */
export function calledAs(uses: readonly Use[]): string {
  return uses.flatMap(({ places }) => places.map(({ image }) => textOf(image.alt))).find(Boolean) ?? ''
}
