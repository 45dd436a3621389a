import { createImageUrlBuilder } from '@sanity/image-url'
import type { SanityImageSource } from '@sanity/image-url'
import { env } from './env.ts'

/** Where hosted Sanity has pictures. */
const hostedPictures = 'https://cdn.sanity.io'

/**
 * A picture as JPEG, at most so wide, as the content API makes it. Whether it may be shown is asked before.
 * @param width pixels
 * @throws when there is none, or `signal` ends the waiting
 */
export async function pictureBytes(source: SanityImageSource, width: number, signal: AbortSignal): Promise<Uint8Array> {
  const { projectId, dataset, lakeUrl } = env()
  const address = createImageUrlBuilder({ projectId, dataset })
    .withOptions({ baseUrl: lakeUrl ?? hostedPictures })
    .image(source)
    .width(width)
    .fit('max')
    .format('jpg')
    .url()
  const answer = await fetch(address, { redirect: 'error', signal, cache: 'no-store' })
  const type = answer.headers.get('content-type')
  if (!answer.ok || type !== 'image/jpeg') throw new Error(`A picture was answered with ${answer.status} (${type}).`)
  return answer.bytes()
}
