import type { OwnStory, TextPartOf } from '../content/page-content.ts'
import { storyWords } from '../dictionaries/stories/story-words.ts'
import type { StoryLanguage } from '../languages.ts'
import { element, type Xml } from '../xml.ts'

/** JPEG files, by their names in a book. */
export type CopyPictures = ReadonlyMap<string, Uint8Array>

type CopyFigure = Pick<TextPartOf<'figure'>, 'asset' | 'alt' | 'credit' | 'crop'> & {
  readonly caption?: string | null
}

/** The pictures that readers may see of a story, by their names in a book: each once as it is cropped, the cover first. */
export function picturesOfCopy({ coverImage, body }: OwnStory) {
  const all: CopyFigure[] = [coverImage, ...body].flatMap((part) => (part && 'asset' in part ? part : []))
  return new Map(all.flatMap(({ asset, crop }) => (asset ? [[pictureName(asset._id, crop), { asset, crop }]] : [])))
}

/**
 * Where a picture is in a file to keep. It has the name of the picture's own file in it, as addresses of pictures have: by that
 * the front finds what shows a picture that was taken back.
 */
function pictureName(assetId: string, crop: CopyFigure['crop']): string {
  const file = assetId.replace(/^image-/u, '').replace(/-([a-z0-9]+)$/u, '.$1')
  const cut = [crop?.left, crop?.right, crop?.top, crop?.bottom].map((part) => Math.round((part ?? 0) * 10_000))
  return `images/${cut.some((part) => part > 0) ? `${cut.join('-')}-` : ''}${file}.jpg`
}

/** A picture with caption and credit; nothing where it is not in the file. */
export function figure(part: CopyFigure, language: StoryLanguage, pictures: CopyPictures): Xml | null {
  const { asset, crop, alt, caption, credit } = part
  const name = asset && pictureName(asset._id, crop)
  if (!name || !pictures.has(name)) return null
  const said = [caption, credit && `${storyWords(language).photo}: ${credit}`].filter(Boolean).join(' ')
  return element(
    'figure',
    {},
    element('img', { src: name, alt: alt ?? '' }),
    ...(said ? [element('figcaption', {}, said)] : []),
  )
}
