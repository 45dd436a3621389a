import { imageSrcSet, imageUrl } from '@/sanity/image'
import type { Photo } from '../content'

interface PictureProps {
  readonly image: Pick<Photo, 'asset' | 'alt' | 'hotspot' | 'crop'>
  /** Width divided by height; without one the picture keeps its own. */
  readonly ratio?: number
  /** How wide it is shown, for the browser to choose a file by. */
  readonly sizes: string
  readonly isFirst?: boolean
  readonly className?: string
}

/** A picture in the sizes that screens need. Nothing when there is no file. */
export function Picture({ image, ratio, sizes, isFirst = false, className }: PictureProps) {
  const { asset, hotspot, crop, alt } = image
  const dimensions = asset?.metadata?.dimensions
  if (!asset) return null
  const source = { asset: { _ref: asset._id }, ...(hotspot && { hotspot }), ...(crop && { crop }) }
  const own = dimensions?.width && dimensions.height ? dimensions.width / dimensions.height : undefined
  const shown = ratio ?? own
  return (
    <img
      className={className}
      src={imageUrl(source, 960, ratio)}
      srcSet={imageSrcSet(source, ratio)}
      sizes={sizes}
      width={960}
      height={shown && Math.round(960 / shown)}
      alt={alt ?? ''}
      loading={isFirst ? 'eager' : 'lazy'}
      decoding="async"
    />
  )
}
