import type { ClientReturn, QueryParams } from '@sanity/client'
import { readersParams } from '../../lib/consent/readers-params.ts'
import { showsStory } from '../../lib/consent/shows-story.ts'
import { makeReadable } from '../../lib/content/make-readable.ts'
import { dependOn } from '../../lib/dependencies/note-dependencies.ts'
import { serverClient } from '../client.ts'
import { env } from '../env.ts'
import { editableTexts } from './editable-texts.ts'
import { previewMode } from './preview-mode.ts'

/**
 * Runs one query for a page: published content for readers, drafts for an editor in Presentation. Supplies `$now`,
 * `$preview` and `$toKeep`, on which the consent filter of the queries depends, so no page can forget them. What is being rendered then
 * depends on the answer.
 *
 * @returns the query's result; `null` when there is none
 * @throws whatever the content API threw. It is never caught here: the front keeps the last good page while the content
 * API is away, which an empty list would replace.
 */
export async function sanityFetch<const Q extends string>(request: {
  query: Q
  params?: QueryParams
}): Promise<ClientReturn<Q>> {
  const drafts = (await previewMode()) === 'drafts'
  // Widened: the parameters of a query not yet known cannot be checked here, only its result can be promised.
  const query: string = request.query
  const { result, syncTags } = await serverClient().fetch<ClientReturn<Q>>(
    query,
    { ...request.params, ...readersParams(new Date(), drafts, env().onlyToKeep) },
    // With the tags; without the text of the query, which would come back with each answer.
    {
      perspective: drafts ? 'drafts' : 'published',
      stega: drafts ? editableTexts : false,
      cache: 'no-store',
      filterResponse: false,
      returnQuery: false,
    },
  )
  dependOn(syncTags ? { tags: syncTags, needsConsent: showsStory(result) } : null)
  makeReadable(result)
  // An answer without a result is none: taken for “nothing there”, it would replace good pages.
  if (result === undefined) throw new Error('The content API gave an answer without a result.')
  return result
}
