import { ofOnePicture } from './of-one-picture.ts'
import type { PictureWords } from './picture-words.ts'
import { hasWords } from './picture-words.ts'
import type { PicturePlace } from './picture.ts'

/** A patch, as the content API takes it. */
export interface PlaceChange {
  readonly set: Readonly<Record<string, unknown>>
  readonly unset: readonly string[]
}

const nothing: PlaceChange = { set: {}, unset: [] }

/**
 * Another picture in a place. What was answered about the old one, whether somebody can be recognised and what was looked at, is
 * true of it alone: it is asked again, and nothing is published before it is answered.
 */
export function otherPicture({ path, field }: PicturePlace, pictureId: string, words: PictureWords): PlaceChange {
  const said = otherWords({ path, field, image: {} }, words)
  const ofTheOld = ofOnePicture.map((name) => `${path}.${name}`)
  return {
    set: { [`${path}.asset._ref`]: pictureId, ...said.set },
    unset: ofTheOld.filter((each) => !(each in said.set)),
  }
}

/** Other words in a place; the same are no change. What is left empty goes. */
export function otherWords({ path, field, image }: PicturePlace, words: PictureWords): PlaceChange {
  if (!hasWords(field)) return nothing
  const pairs = Object.entries(words)
  const changed = pairs.filter(([name, text]) => image[name] !== text)
  return {
    set: Object.fromEntries(changed.filter(([, text]) => text).map(([name, text]) => [`${path}.${name}`, text])),
    unset: changed.filter(([, text]) => !text).map(([name]) => `${path}.${name}`),
  }
}

/** All changes of one document together; `null` when there is nothing to change. */
export function together(changes: readonly PlaceChange[]): PlaceChange | null {
  const set: Record<string, unknown> = Object.assign({}, ...changes.map((change) => change.set))
  const unset = changes.flatMap((change) => change.unset)
  return Object.keys(set).length + unset.length === 0 ? null : { set, unset }
}
