import sharp, { type Metadata } from 'sharp'
import { isBare } from './bare/is-bare.ts'
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
 * not even in the original. An image that has nothing of the kind is stored as it is, after it was decoded to its end.
 * @param maxPixels judged on the header, before anything is decoded
 * @throws ApiError 400 for what is not an image, or too large a one
 */
export async function cleanImage(upload: Uint8Array, maxPixels: number): Promise<CleanImage> {
  refuseHeic(upload)
  const metadata = await readHeader(upload, maxPixels)
  const format = formats[metadata.format ?? '']
  if (!format) throw new ApiError(400, 'invalidImage', `Images of the kind ${metadata.format} are not supported.`)
  if (metadata.format === 'svg') {
    const clean = cleanDrawing(upload)
    return vector(clean, await readHeader(clean, maxPixels), format)
  }
  // Colours for printing are turned into those of screens.
  if (metadata.space !== 'cmyk' && isBare(upload, metadata.format)) return asItIs(upload, metadata, format)
  const image = sharp(upload, { limitInputPixels: maxPixels, animated: true }).rotate()
  const { data, info } = await encode(image, metadata.format).toBuffer({ resolveWithObject: true }).catch(refuseBroken)
  const { isOpaque } = await sharp(data).stats()
  const height = info.pageHeight ?? info.height
  return { bytes: data, ...format, width: info.width, height, hasAlpha: metadata.hasAlpha ?? false, isOpaque }
}

/** @throws ApiError 400 for what cannot be decoded to its end */
async function asItIs(upload: Uint8Array, metadata: Metadata, format: ImageFormat): Promise<CleanImage> {
  const { isOpaque } = await sharp(upload, { failOn: 'warning', limitInputPixels: false }).stats().catch(refuseBroken)
  const { width, height, hasAlpha = false } = metadata
  return { bytes: Buffer.from(upload), ...format, width, height: metadata.pageHeight ?? height, hasAlpha, isOpaque }
}

/** The kinds of HEIF that hold HEVC, among the brands that a file names. */
const heicBrand = /^(?:hei[cxms]|hev[cxms])$/

/** What telephones of one maker write: it is under patents, and no decoder of it is here. */
function refuseHeic(upload: Uint8Array): void {
  // Length, `ftyp`, the main brand, its version, and brands that it is compatible with.
  const [, kind, ...brands] = Buffer.from(upload.subarray(0, 64)).toString('latin1').match(/.{4}/gs) ?? []
  if (kind !== 'ftyp' || brands.includes('avif') || !brands.some((brand) => heicBrand.test(brand))) return
  throw new ApiError(
    400,
    'invalidImage',
    'This is a HEIC picture, which is not taken here. Save it as JPEG and upload that: on an iPhone, Settings › Camera › Formats › ' +
      'Most Compatible makes the camera do so.',
  )
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
