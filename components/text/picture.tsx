import { imageSrcSet, imageUrl } from '@/sanity/image'
import type { Photo } from '@/lib/content/page-content'

interface PictureProps {
  readonly image: Pick<Photo, 'asset' | 'alt' | 'hotspot' | 'crop'>
  /** Width divided by height; by default, the picture's own. */
  readonly ratio?: number
  /** The `sizes` attribute: how wide it is shown. */
  readonly sizes: string
  readonly isFirst?: boolean
  readonly className?: string
}

/** A responsive picture. Nothing without a file. */
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
