import { shownSize } from '@/lib/pictures'
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
  if (!asset) return null
  const source = { asset: { _ref: asset._id }, ...(hotspot && { hotspot }), ...(crop && { crop }) }
  const own = shownSize(asset.metadata?.dimensions, crop)
  const shown = ratio ?? (own && own.width / own.height)
  // A small picture in a text is shown as large as it is.
  const width = ratio || !own ? 960 : Math.min(960, Math.round(own.width))
  return (
    <img
      className={className}
      src={imageUrl(source, 960, ratio)}
      srcSet={imageSrcSet(source, ratio)}
      sizes={sizes}
      width={width}
      height={shown && Math.round(width / shown)}
      alt={alt ?? ''}
      loading={isFirst ? 'eager' : 'lazy'}
      decoding="async"
    />
  )
}
