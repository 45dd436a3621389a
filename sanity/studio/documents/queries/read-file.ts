import type { SanityClient } from '@sanity/client'
import { fileFacts, type FileFacts } from '../rules/file-facts.ts'
import { say } from '../../parts/say.ts'

const ASSET = '*[_id == $id][0]{ url, extension }'

/**
 * Reads the file of an asset.
 * @param id of the asset
 * @throws a sentence that begins in small letters, when it is not there or does not come
 */
export async function readFile(client: SanityClient, id: string, signal: AbortSignal): Promise<FileFacts> {
  const asset = await client.fetch<{ url: string; extension: string | null } | null>(ASSET, { id })
  if (!asset) throw new Error(say('it is not there.'))
  const answer = await fetch(asset.url, { signal })
  if (!answer.ok) throw new Error(say('its address answers {status}.', { status: answer.status }))
  return fileFacts(new Uint8Array(await answer.arrayBuffer()), asset.extension ?? '')
}
