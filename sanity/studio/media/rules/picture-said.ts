import { factsOf } from '../../../../lib/content/document-types.ts'
import { languageSaid, numberSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'
import { sayMade } from '../../parts/say-made.ts'
import { eachOnce, type PictureEntry, type Use } from './picture.ts'
import { calledAs } from './picture-words.ts'

/** What stands below a picture, and is read out for it: its words, else its size. */
export function nameSaid({ picture, uses }: PictureEntry): string {
  const { width, height } = picture
  return calledAs(uses) || say('Not put in words, {width} × {height}', { width, height })
}

/** In how many texts it is used. */
export function useSaid({ uses, count }: PictureEntry): string {
  if (count === 0) return say('Used nowhere')
  const texts = Math.max(eachOnce(uses).length, count > uses.length ? count : 0)
  return texts === 1 ? say('Used in 1 text') : say('Used in {count} texts', { count: numberSaid(texts) })
}

/** What kind of document it is used in, and in which language. */
export function kindSaid({ type, language }: Use): string {
  const label = factsOf(type)?.label
  return [label ? sayMade(label) : type, language && languageSaid(language)].filter(Boolean).join(' · ')
}

/** A small version, made by the content API: a page of them weighs less than one photograph. */
export function thumbnail({ url }: { readonly url: string }, width: number): string {
  return `${url}?w=${width}&fit=max&auto=format`
}
