import { createInterface } from 'node:readline/promises'
import { Readable } from 'node:stream'
import type { SanityClient } from '@sanity/client'
import { isDocument, isOwn, type CarriedDocument } from './carried.ts'

/** All documents of a dataset, drafts and private ones too. @throws Error where the answer is not whole */
export async function documentsOf(client: SanityClient): Promise<CarriedDocument[]> {
  const { dataset, token } = client.config()
  const answer = await fetch(client.getUrl(`/data/export/${dataset}`), {
    headers: { authorization: `Bearer ${token}` },
  })
  if (!answer.ok || !answer.body) throw new Error(`The dataset “${dataset}” could not be read (${answer.status}).`)
  const documents: CarriedDocument[] = []
  for await (const line of createInterface({ input: Readable.from(answer.body), crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    const document: unknown = JSON.parse(line)
    // An error in the middle of the stream comes as a line too.
    if (!isDocument(document))
      throw new Error(`The dataset “${dataset}” could not be read whole: ${line.slice(0, 200)}`)
    if (!isOwn(document)) documents.push(document)
  }
  return documents
}

/** Whether anybody may read it without a token. */
export async function isPublic(client: SanityClient): Promise<boolean> {
  try {
    await client.withConfig({ token: undefined, maxRetries: 0 }).fetch('count(*)')
    return true
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error && (error.statusCode === 401 || error.statusCode === 403))
      return false
    throw error
  }
}
