import { stegaEncodeSourceMap } from '@sanity/client/stega'
import { sourceMapOf } from './source-map'

/** Fields whose text stands on a page as it is. Everything else decides something: an address, a kind, a language. */
const texts: ReadonlySet<string> = new Set([
  'activities',
  'alt',
  'attribution',
  'caption',
  'contactRole',
  'contentNote',
  'credit',
  'dateMeaning',
  'description',
  'heading',
  'intro',
  'label',
  'name',
  'notice',
  'place',
  'publisher',
  'role',
  'summary',
  'text',
  'title',
  'transcript',
])

/**
 * The result of a query for an editor: each text carries, in letters that nobody sees, where it is written, so that
 * Presentation makes it clickable wherever a template puts it. Never for readers: it holds the ids of documents.
 */
export function withEditableTexts<T>(result: T): T {
  return stegaEncodeSourceMap(result, sourceMapOf(result), {
    enabled: true,
    studioUrl: '/studio',
    filter({ sourcePath, sourceDocument }) {
      const last = sourcePath.findLast((segment) => typeof segment === 'string')
      return sourceDocument._id !== '' && texts.has(String(last))
    },
  })
}
