import { createImageUrlBuilder } from '@sanity/image-url'
import type { SanityImageSource } from '@sanity/image-url'
import { env } from './env'
import type { Env } from './env'

type Content = Pick<Env, 'backend' | 'projectId' | 'dataset'>

export interface ImageSize {
  readonly width: number
  /** Without one the picture keeps its own proportions. */
  readonly height?: number
}

/** The address of a picture at a size, cropped around its focal point. With the lake it is a path of our own origin. */
export function imageUrl(source: SanityImageSource, { width, height }: ImageSize, content: Content = env()): string {
  const { backend, projectId, dataset } = content
  const builder = createImageUrlBuilder({ projectId, dataset })
  // The lake stands at /lake of the same origin, whatever that origin is called from outside.
  const sized = (backend === 'lake' ? builder.withOptions({ baseUrl: '/lake' }) : builder)
    .image(source)
    .width(width)
    .auto('format')
  return height ? sized.height(height).fit('crop').url() : sized.fit('max').url()
}

/** The value of `srcset` for one picture at several widths, all in the proportions of the first size. */
export function imageSrcSet(
  source: SanityImageSource,
  widths: readonly number[],
  ratio?: number,
  content: Content = env(),
): string {
  return widths
    .map((width) => {
      const height = ratio ? Math.round(width / ratio) : undefined
      return `${imageUrl(source, { width, height }, content)} ${width}w`
    })
    .join(', ')
}

/** The public address of an asset's own file, from the `url` that the content API gave: the lake's become paths of ours. */
export function assetUrl(url: string, content: Content = env()): string {
  const { backend, projectId, dataset } = content
  // With project and dataset: a document may also be a link to a folder `/files/` of somebody else's site.
  const start = ['files', 'images']
    .map((kind) => url.indexOf(`/${kind}/${projectId}/${dataset}/`))
    .find((at) => at >= 0)
  return backend === 'lake' && start !== undefined ? `/lake${url.slice(start)}` : url
}
