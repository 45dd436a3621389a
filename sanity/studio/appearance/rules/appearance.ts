import type { Language } from '../../../../lib/languages.ts'
import type { Stored } from '../../../../lib/stored.ts'
import { say } from '../../parts/say.ts'
import { sitePath, textIn } from './site-path.ts'

/** How much search engines and messengers usually show before they cut. They promise nothing. Characters. */
const usuallyShown = { title: 60, summary: 155 } as const

/** A document as somebody meets it before opening it. */
export interface Appearance {
  readonly language: Language
  /** As it is shown, cut where others usually cut. */
  readonly title: string
  readonly summary: string
  /** Its path; `null` while it has none. */
  readonly path: string | null
  /** How long its texts are, and what is cut or missing. */
  readonly remarks: readonly string[]
}

/** A document in a language as search results and shared links show it. */
export function appearanceOf(type: string, document: Stored, language: Language): Appearance {
  const title = textIn(document.title ?? document.name, language)
  const summary = textIn(document.summary ?? document.description, language)
  return {
    language,
    title: cut(title, usuallyShown.title),
    summary: cut(summary, usuallyShown.summary),
    path: sitePath(type, document, language),
    remarks: [
      title === ''
        ? say('It has no title in this language.')
        : say('Title: {length} characters, of which about {shown} are shown.', lengths(title, usuallyShown.title)),
      summary === ''
        ? say('It has no summary in this language: others show what they find in the text.')
        : say(
            'Summary: {length} characters, of which about {shown} are shown.',
            lengths(summary, usuallyShown.summary),
          ),
    ],
  }
}

const lettersOf = (text: string) => [...text]

function lengths(text: string, most: number) {
  const { length } = lettersOf(text)
  return { length, shown: Math.min(length, most) }
}

/** Ends with a whole word where it can. */
function cut(text: string, most: number): string {
  const letters = lettersOf(text)
  if (letters.length <= most) return text
  const kept = letters.slice(0, most - 1).join('')
  return `${kept.includes(' ') ? kept.slice(0, kept.lastIndexOf(' ')) : kept} …`
}
