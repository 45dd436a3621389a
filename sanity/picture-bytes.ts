import { createImageUrlBuilder } from '@sanity/image-url'
import type { SanityImageSource } from '@sanity/image-url'
import { env } from './env.ts'

/** Where hosted Sanity has pictures. */
const hostedPictures = 'https://cdn.sanity.io'

/** Longest that a picture is waited for. Milliseconds. */
const patience = 10_000

/**
 * A picture as JPEG, at most so wide, as the content API makes it. Whether it may be shown is asked before.
 * @param width pixels
 * @throws when there is none
 */
export async function pictureBytes(source: SanityImageSource, width: number): Promise<Uint8Array> {
  const { projectId, dataset, lakeUrl } = env()
  const address = createImageUrlBuilder({ projectId, dataset })
    .withOptions({ baseUrl: lakeUrl ?? hostedPictures })
    .image(source)
    .width(width)
    .fit('max')
    .format('jpg')
    .url()
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience), cache: 'no-store' })
  if (!answer.ok) throw new Error(`A picture was answered with ${answer.status}.`)
  return answer.bytes()
}
