import type { Sharp } from 'sharp'

export interface ImageFormat {
  readonly extension: string
  readonly mimeType: string
}

/** What an upload may be, by sharp's word for it. */
export const formats: Readonly<Record<string, ImageFormat>> = {
  jpeg: { extension: 'jpg', mimeType: 'image/jpeg' },
  png: { extension: 'png', mimeType: 'image/png' },
  webp: { extension: 'webp', mimeType: 'image/webp' },
  gif: { extension: 'gif', mimeType: 'image/gif' },
  tiff: { extension: 'tif', mimeType: 'image/tiff' },
  heif: { extension: 'avif', mimeType: 'image/avif' },
  svg: { extension: 'svg', mimeType: 'image/svg+xml' },
}

/** sharp writes no metadata unless asked to. Lossy formats get a quality at which the second encoding is not seen. */
export function encode(image: Sharp, format: string | undefined): Sharp {
  switch (format) {
    case 'jpeg':
      return image.jpeg({ quality: 92, mozjpeg: true })
    case 'webp':
      return image.webp({ quality: 92 })
    case 'heif':
      return image.avif({ quality: 75, effort: 2 })
    case 'png':
      return image.png()
    case 'gif':
      return image.gif()
    default:
      // Without loss, so that a second cleaning gives the same bytes.
      return image.tiff({ compression: 'deflate' })
  }
}
