import { ApiError } from '../protocol/api-error.ts'
import type { ImageParameters } from './image-parameters.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Sanity's bound for a side. Pixels. @see https://www.sanity.io/docs/image-urls */
const maxSide = 8192

/** @throws ApiError 400 when an image with these parameters would have too many pixels */
export function refuseTooLarge(original: Size, given: ImageParameters, maxPixels: number): void {
  const { width, height } = outputSize(original, given)
  if (width <= maxSide && height <= maxSide && width * height <= maxPixels) return
  throw new ApiError(
    400,
    'invalidParameter',
    `The image would have ${width} × ${height} pixels. At most ${maxSide} a side and ${maxPixels / 1e6} megapixels are made: ask for a smaller w, h, dpr or pad.`,
  )
}

/** The size of what is made, or more where an image is not made larger than it is. Pixels. */
export function outputSize(original: Size, given: ImageParameters): Size {
  const source = turned(partOf(original, given.rect), given.or)
  const { width, height } = fitted(source, given)
  const padding = 2 * (given.pad ?? 0)
  return { width: Math.ceil(width) + padding, height: Math.ceil(height) + padding }
}

/** The sides that are asked for, on a screen of that sharpness: never more than the most that is named beside them. Pixels. */
export function sidesAskedFor(given: ImageParameters): { readonly width?: number; readonly height?: number } {
  const least = (...lengths: readonly (number | undefined)[]) => {
    const named = lengths.filter((length) => length !== undefined)
    return named.length === 0 ? undefined : Math.min(...named) * given.dpr
  }
  return { width: least(given.w, given['max-w']), height: least(given.h, given['max-h']) }
}

function fitted(source: Size, given: ImageParameters): Size {
  const { width, height } = sidesAskedFor(given)
  if (width === undefined && height === undefined) return source
  const across = (width ?? Infinity) / source.width
  const down = (height ?? Infinity) / source.height
  const keepsRatio = width === undefined || height === undefined || given.fit === 'clip' || given.fit === 'max'
  if (!keepsRatio) return { width, height }
  const onlyShrinks = given.fit === 'max' || given.w === undefined
  const scale = Math.min(across, down, onlyShrinks ? 1 : Infinity)
  // `scale` without one of the sides leaves that side as it is.
  const least = given.fit === 'scale' ? 1 : 0
  return {
    width: Math.max(1, source.width * Math.max(scale, width === undefined ? least : 0)),
    height: Math.max(1, source.height * Math.max(scale, height === undefined ? least : 0)),
  }
}

function partOf(original: Size, rect: string | undefined): Size {
  const [, , width, height] = rect?.split(',').map(Number) ?? []
  return width && height ? { width, height } : original
}

function turned({ width, height }: Size, or: string | undefined): Size {
  return or === '90' || or === '270' ? { width: height, height: width } : { width, height }
}
