import { escaped, startTag } from './edited-html.ts'
import type { LightWords } from '../site/site.ts'

/** Wide enough to see what is on it, on the smallest line. Pixels. */
const enough = 640

/**
 * What stands in the light form of a page where a picture is: its words and size, as a link that loads it. Nothing where it has
 * none: then it is decoration.
 * @param isInLink there is no link within a link: then the words alone
 */
export function linkedPicture(
  attributes: Readonly<Record<string, string>>,
  words: LightWords,
  isInLink: boolean,
): string {
  const { alt = '', src = '', srcset = '' } = attributes
  if (alt === '') return ''
  const text = escaped(words.picture(alt, sizeIn(attributes)))
  if (isInLink || src === '') return text
  return `${startTag('a', { class: 'linked-picture', href: fittingSource(srcset) ?? src })}${text}</a>`
}

/** The first of a set that is wide enough. @see https://html.spec.whatwg.org/#srcset-attributes */
function fittingSource(set: string): string | undefined {
  const candidates = set.split(', ').map((each) => each.trim().split(' '))
  return candidates.find(([, width = '']) => Number.parseInt(width, 10) >= enough)?.[0]
}

/** The size in which it is linked, as far as the page says its shape. */
function sizeIn({ width = '', height = '', srcset = '' }: Readonly<Record<string, string>>) {
  const [wide, high] = [Number(width), Number(height)]
  if (!(wide > 0 && high > 0)) return null
  const factor = srcset === '' ? 1 : Math.min(1, enough / wide)
  return { width: Math.round(wide * factor), height: Math.round(high * factor) }
}
