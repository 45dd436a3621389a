/** Where pictures are served on our own origin, whatever the content API. */
export const picturesPath = '/media'

/** Where other files that editors uploaded are. */
export const filesPath = `${picturesPath}/files`

/** A file as in asset ids: project, data set, hash, ending. */
const uploadedFile = /^[\w-]+\/[\w-]+\/[a-f0-9]{40}\.[a-z0-9]{1,12}$/

/** Whether it is the name of an uploaded file, as it follows `filesPath`. */
export const isFile = (file: string): boolean => uploadedFile.test(file)

/** The widths in which every picture is offered, in pixels. */
export const pictureWidths: readonly number[] = [320, 640, 960, 1440]

/** Width divided by height of pictures in a row, which must have the same shape. */
export const coverRatio = 8 / 5

const ratios: readonly number[] = [coverRatio]

/** The height for a width. Pixels. */
export function heightFor(width: number, ratio: number): number {
  return Math.round(width / ratio)
}

/** A file name as in asset ids: hash, size, extension. */
const fileName = /^[\w-]+\/[\w-]+\/[a-f0-9]{40}-(\d{1,6})x(\d{1,6})\.(?:jpg|png|webp|gif|tif|avif|svg)$/

/** Larger than any camera's picture: decoding it would use too much memory. */
const maxPixels = 256_000_000

interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The size in a file name; `null` when it is not a picture's name, or the picture is too large. Pixels. */
export function sizeOf(file: string): PictureSize | null {
  const [width = 0, height = 0] = fileName.exec(file)?.slice(1).map(Number) ?? []
  return width > 0 && height > 0 && width * height <= maxPixels ? { width, height } : null
}

interface Crop {
  readonly left?: number | null
  readonly right?: number | null
  readonly top?: number | null
  readonly bottom?: number | null
}

/**
 * The size of what a crop leaves of a picture, whose room the page keeps while it loads. Pixels; `undefined` where that is not known.
 * @param crop parts of the whole that are cut off, from 0 to 1
 */
export function shownSize(
  size: { readonly width: number | null; readonly height: number | null } | null | undefined,
  crop: Crop | null | undefined,
): PictureSize | undefined {
  const left = (from: number | null | undefined, to: number | null | undefined) => 1 - (from ?? 0) - (to ?? 0)
  const width = (size?.width ?? 0) * left(crop?.left, crop?.right)
  const height = (size?.height ?? 0) * left(crop?.top, crop?.bottom)
  return width > 0 && height > 0 ? { width, height } : undefined
}

/** Whether `left,top,width,height` is a part of a picture of that size. */
export function isRectOf(rect: string, size: PictureSize): boolean {
  if (!/^\d{1,5}(,\d{1,5}){3}$/.test(rect)) return false
  const [left = 0, top = 0, width = 0, height = 0] = rect.split(',').map(Number)
  return width > 0 && height > 0 && left + width <= size.width && top + height <= size.height
}

/**
 * Whether our pages use this address: arbitrary sizes would let anybody use up our CPU and memory.
 * @param file what follows `/media/images/`: project, dataset, file
 */
export function isPicture(file: string, search: URLSearchParams): boolean {
  const { w, h, rect, fit, auto, ...rest } = Object.fromEntries(search)
  const width = Number(w)
  const original = sizeOf(file)
  return (
    original !== null &&
    Object.keys(rest).length === 0 &&
    pictureWidths.some((each) => String(each) === w) &&
    (h === undefined || ratios.some((ratio) => h === String(heightFor(width, ratio)))) &&
    (rect === undefined || isRectOf(rect, original)) &&
    fit === (h === undefined ? 'max' : 'crop') &&
    auto === 'format'
  )
}
