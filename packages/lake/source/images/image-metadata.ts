import sharp from 'sharp'
import type { CleanImage } from './clean-image.ts'

/** The `metadata` of an image asset, of pixels only. `exif` and `location` do not exist here: the bytes have none. */
export async function imageMetadata({ bytes, width, height, hasAlpha, isOpaque }: CleanImage) {
  const thumbnail = await sharp(bytes, { limitInputPixels: false }).resize(20, 20, { fit: 'inside' }).png().toBuffer()
  return {
    _type: 'sanity.imageMetadata',
    dimensions: { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height },
    hasAlpha,
    isOpaque,
    lqip: `data:image/png;base64,${thumbnail.toString('base64')}`,
  }
}
