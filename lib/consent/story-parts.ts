import { isStored, referenceOf, type Stored } from '../stored.ts'

/** A picture in a story, and how editors recognise it. */
export interface StoryPicture {
  readonly name: string
  readonly picture: Stored
  /** The id of its asset. */
  readonly asset: string
}

/** The pictures of a story that have a file: the cover first, then those in the text. */
export function picturesOf(story: Stored): StoryPicture[] {
  const figures = blocksOf(story, 'figure').map((picture, place) => ({
    name: `picture ${place + 1} in the text`,
    picture,
  }))
  const all = isStored(story.coverImage)
    ? [{ name: 'the cover picture', picture: story.coverImage }, ...figures]
    : figures
  return all.flatMap(({ name, picture }) => {
    const asset = referenceOf(picture.asset)
    return asset ? [{ name, picture, asset }] : []
  })
}

/** The blocks of one type in a story's body. */
export function blocksOf(story: Stored, type: string): Stored[] {
  return Array.isArray(story.body) ? story.body.filter(isStored).filter(({ _type }) => _type === type) : []
}
