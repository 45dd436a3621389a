import type { QueryParams } from '@sanity/client'
import { readersParams } from '../../lib/consent/readers-params.ts'
import type { StoredDocument } from '../../lib/stored.ts'
import { serverClient } from '../client.ts'

/** Asks a review query about the document of a link. Everything but that document is what readers see. */
export async function fetchForReview<T>(
  query: string,
  subject: StoredDocument,
  language: string,
  more: QueryParams = {},
): Promise<T> {
  const params = { ...more, subject, language, ...readersParams(new Date()) }
  return serverClient().fetch<T>(query, params, { perspective: 'published', cache: 'no-store' })
}
