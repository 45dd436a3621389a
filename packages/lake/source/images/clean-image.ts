import sharp, { type Metadata } from 'sharp'
import { cleanDrawing } from './clean-drawing.ts'
import { encode, formats, type ImageFormat } from './formats.ts'
import { ApiError } from '../protocol/api-error.ts'

/** An image as it is stored: upright, without any metadata. */
export interface CleanImage {
  readonly bytes: Buffer
  readonly extension: string
  readonly mimeType: string
  readonly width: number
  readonly height: number
  readonly hasAlpha: boolean
  readonly isOpaque: boolean
}

/**
 * Takes an uploaded image apart and puts it together again without EXIF, XMP, IPTC, comments or a colour profile's notes. A camera
 * writes down where and when a picture was taken and by whom; that may endanger the people in it, so it is never stored,
 * not even in the original.
 * @param maxPixels judged on the header, before anything is decoded
 * @throws ApiError 400 for what is not an image, or too large a one
 */
export async function cleanImage(upload: Uint8Array, maxPixels: number): Promise<CleanImage> {
  const metadata = await readHeader(upload, maxPixels)
  const format = formats[metadata.format ?? '']
  if (!format) throw new ApiError(400, 'invalidImage', `Images of the kind ${metadata.format} are not supported.`)
  if (metadata.format === 'svg') {
    const clean = cleanDrawing(upload)
    return vector(clean, await readHeader(clean, maxPixels), format)
  }
  const image = sharp(upload, { limitInputPixels: maxPixels, animated: true }).rotate()
  const { data, info } = await encode(image, metadata.format).toBuffer({ resolveWithObject: true }).catch(refuseBroken)
  const { isOpaque } = await sharp(data).stats()
  const height = info.pageHeight ?? info.height
  return { bytes: data, ...format, width: info.width, height, hasAlpha: metadata.hasAlpha ?? false, isOpaque }
}

async function readHeader(upload: Uint8Array, maxPixels: number): Promise<Metadata> {
  const metadata = await sharp(upload, { limitInputPixels: false, animated: true }).metadata().catch(refuseBroken)
  const { width, height, pageHeight = height, pages = 1 } = metadata
  // Of a moving picture, all of its frames are held at once.
  const pixels = width * Math.max(height, pageHeight * pages)
  if (pixels === 0) throw new ApiError(400, 'invalidImage', 'The image has no size.')
  if (pixels > maxPixels)
    throw new ApiError(400, 'invalidImage', `The image is too large: more than ${maxPixels / 1e6} megapixels.`)
  return metadata
}

function refuseBroken(cause: unknown): never {
  const reason = cause instanceof Error ? cause.message : String(cause)
  throw new ApiError(400, 'invalidImage', `The file is not an image that can be read: ${reason}.`)
}

/** A drawing is text; whatever is left in it is served so that nothing can run. */
function vector(bytes: Buffer, { width, height }: Metadata, format: ImageFormat): CleanImage {
  return { bytes, ...format, width: width ?? 0, height: height ?? 0, hasAlpha: true, isOpaque: false }
}
