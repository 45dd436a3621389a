import { isPicture, isRectOf, sizeOf } from '../../lib/pictures.ts'

/**
 * Which pictures of the embedded lake a browser may request past `/media`. The lake makes whatever Sanity makes; strangers get
 * what Studio and our own pages request and no other size, so that what they can have made has an end.
 */

/** Sides of the squares that stand beside a document in Studio's lists, forms and dialogs. Pixels. */
const squares = [15, 25, 33, 73, 96, 100, 160]
/** What Studio (6.16) asks for besides, parameters in alphabetical order: image input, history, who-else-is-here, choosing an asset. */
const studioSizes: ReadonlySet<string> = new Set([
  ...squares.flatMap((side) => [`fit=crop&h=${side}&w=${side}`, `h=${side}&w=${side}`]),
  'auto=format&fit=max&w=2000',
  'fit=max&h=190',
  ...[200, 400, 600, 800].flatMap((height) => [`fit=max&h=${height}`, `fit=max&fm=jpg&h=${height}`]),
  'w=200',
])
/** The widest picture within a text in Studio. Pixels. */
const blockWidth = 600
/** Studio takes whole steps of the screen's sharpness. */
const sharpness: ReadonlySet<string | undefined> = new Set([undefined, '1', '2', '3'])

/** Slashes at the start are one to the lake. */
const pictureOfLake = /^\/lake\/+images\/(.*)$/

/** Whether an address is one of a picture of the lake that nobody needs to make. */
export function isForeignSize(path: string, search: URLSearchParams): boolean {
  const [, file] = pictureOfLake.exec(path) ?? []
  return file !== undefined && !isAllowed(file, search)
}

function isAllowed(file: string, search: URLSearchParams): boolean {
  const { dl, dpr, rect, ...size } = Object.fromEntries(search)
  if (search.size === 0 || (search.size === 1 && dl !== undefined)) return true
  if (isPicture(file, search)) return true
  const original = sizeOf(file)
  if (!original || dl !== undefined || !sharpness.has(dpr) || hasRepeated(search)) return false
  if (rect !== undefined && !isRectOf(rect, original)) return false
  const asked = Object.entries(size)
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('&')
  const width = Math.min(blockWidth, original.width)
  const height = Math.round((original.height * width) / original.width)
  return studioSizes.has(asked) || asked === `fit=max&h=${height}&w=${width}`
}

function hasRepeated(search: URLSearchParams): boolean {
  return new Set(search.keys()).size < search.size
}
