import { ApiError } from '../protocol/api-error.ts'

/** What is worked out of a picture's pixels. */
export const metadataNames = ['lqip', 'blurhash', 'palette'] as const
export type MetadataName = (typeof metadataNames)[number]

/** What there is never. Most of it would have to be read from notes, and these are thrown away unread. */
const neverThere: ReadonlySet<string> = new Set(['exif', 'location', 'image', 'thumbhash', 'none'])

/**
 * Which metadata an upload asks for: the `meta` of its address, as often as it comes and with commas, as `extract` of the client
 * sends it. Of what cameras write nothing is ever kept, whoever asks for it.
 * @param given empty where nothing is said: all
 * @throws ApiError 400 for a name that there is not
 */
export function metadataAskedFor(given: readonly string[]): MetadataName[] {
  const names = given.flatMap((each) => each.split(',')).filter((name) => name !== '')
  const unknown = names.find((name) => !neverThere.has(name) && !metadataNames.some((each) => each === name))
  if (unknown !== undefined)
    throw new ApiError(
      400,
      'invalidParameter',
      `There is no metadata "${unknown.slice(0, 50)}": meta is ${metadataNames.join(', ')} or none.`,
    )
  return names.length === 0 ? [...metadataNames] : metadataNames.filter((name) => names.includes(name))
}
