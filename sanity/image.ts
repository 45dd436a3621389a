import { createImageUrlBuilder } from '@sanity/image-url'
import type { SanityImageSource } from '@sanity/image-url'
import { filesPath, heightFor, isFile, picturesPath, pictureWidths } from '../lib/pictures.ts'
import { env } from './env.ts'
import type { Env } from './env.ts'

type Content = Pick<Env, 'projectId' | 'dataset'>

/**
 * The address of a picture at a width, on our own origin: no reader's browser has to ask anybody else for it.
 * @param ratio width divided by height, cropped around the focal point; without one the picture keeps its own
 */
export function imageUrl(source: SanityImageSource, width: number, ratio?: number, content: Content = env()): string {
  const { projectId, dataset } = content
  const sized = createImageUrlBuilder({ projectId, dataset })
    .withOptions({ baseUrl: picturesPath })
    .image(source)
    .width(width)
    .auto('format')
  return ratio ? sized.height(heightFor(width, ratio)).fit('crop').url() : sized.fit('max').url()
}

/** The value of `srcset`: the picture in all widths that are served. */
export function imageSrcSet(source: SanityImageSource, ratio?: number, content: Content = env()): string {
  return pictureWidths.map((width) => `${imageUrl(source, width, ratio, content)} ${width}w`).join(', ')
}

/**
 * The public address of a file, on our own origin, from the `url` that the content API gave. A document may also be a link
 * to somebody else's site: that stays as it is.
 */
export function assetUrl(url: string, { projectId, dataset }: Content = env()): string {
  const file = url.split(`/files/${projectId}/${dataset}/`)[1]
  const own = `${projectId}/${dataset}/${file}`
  return isFile(own) ? `${filesPath}/${own}` : url
}

/** The same as a whole address, for programs. */
export const fileUrl = (url: string): string => new URL(assetUrl(url), env().siteUrl).href
