import type { OwnStory, TextPartOf } from '../content/page-content.ts'
import { storyWords } from '../dictionaries/stories/story-words.ts'
import type { StoryLanguage } from '../languages.ts'
import { element, type Xml } from '../xml.ts'

/** JPEG files, by the id of the picture that they show. */
export type CopyPictures = ReadonlyMap<string, Uint8Array>

type CopyFigure = Pick<TextPartOf<'figure'>, 'asset' | 'alt' | 'credit' | 'hotspot' | 'crop'> & {
  readonly caption?: string | null
}

/** The pictures that readers may see of a story, each once, the cover first. */
export function picturesOfCopy({ coverImage, body }: OwnStory): (CopyFigure & { asset: { _id: string } })[] {
  const all: CopyFigure[] = [coverImage, ...body].flatMap((part) => (part && 'asset' in part ? part : []))
  const seen = new Set<string>()
  return all.flatMap(({ asset, ...rest }) => {
    if (!asset || seen.has(asset._id)) return []
    seen.add(asset._id)
    return { ...rest, asset }
  })
}

/**
 * Where a picture is in a file to keep. It has the name of the picture's own file in it, as addresses of pictures have: by that
 * the front finds what shows a picture that was taken back.
 */
export function pictureName(assetId: string): string {
  return `images/${assetId.replace(/^image-/u, '').replace(/-([a-z0-9]+)$/u, '.$1')}.jpg`
}

/** A picture with caption and credit; nothing where it is not in the file. */
export function figure(part: CopyFigure, language: StoryLanguage, pictures: CopyPictures): Xml | null {
  const { asset, alt, caption, credit } = part
  if (!asset || !pictures.has(asset._id)) return null
  const said = [caption, credit && `${storyWords(language).photo}: ${credit}`].filter(Boolean).join(' ')
  return element(
    'figure',
    {},
    element('img', { src: pictureName(asset._id), alt: alt ?? '' }),
    ...(said ? [element('figcaption', {}, said)] : []),
  )
}
