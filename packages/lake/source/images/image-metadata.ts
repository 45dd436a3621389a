import { encode } from 'blurhash'
import sharp, { type Sharp } from 'sharp'
import type { CleanImage } from './clean-image.ts'
import type { MetadataName } from './metadata-names.ts'
import { paletteOf } from './palette.ts'

/**
 * The `metadata` of an image asset, of pixels only. `exif` and `location` do not exist here: the bytes have none.
 * @param wanted what is worked out besides its size
 */
export async function imageMetadata(image: CleanImage, wanted: ReadonlySet<MetadataName>) {
  const { bytes, width, height, hasAlpha, isOpaque } = image
  const small = (side: number) => sharp(bytes, { limitInputPixels: false }).resize(side, side, { fit: 'inside' })
  return {
    _type: 'sanity.imageMetadata',
    dimensions: { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height },
    hasAlpha,
    isOpaque,
    ...(wanted.has('lqip') && { lqip: await thumbnail(small(20)) }),
    ...(wanted.has('blurhash') && { blurHash: await blurHash(small(32)) }),
    ...(wanted.has('palette') && { palette: paletteOf((await pixelsOf(small(100))).data) }),
  }
}

async function thumbnail(image: Sharp): Promise<string> {
  return `data:image/png;base64,${(await image.png().toBuffer()).toString('base64')}`
}

/** Four parts across and three down, as Sanity has them. */
async function blurHash(image: Sharp): Promise<string> {
  const { data, info } = await pixelsOf(image)
  return encode(new Uint8ClampedArray(data), info.width, info.height, 4, 3)
}

function pixelsOf(image: Sharp) {
  return image.toColourspace('srgb').ensureAlpha().raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
}
