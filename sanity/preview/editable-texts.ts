import { stegaEncodeSourceMap } from '@sanity/client/stega'
import { wordFields } from '../../lib/content/words.ts'
import { sourceMapOf } from './source-map.ts'

/** Names that queries give to words which are a part of a field. */
const namedByQueries: ReadonlySet<string> = new Set(['notice'])

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
      const name = String(last)
      return sourceDocument._id !== '' && (wordFields.has(name) || namedByQueries.has(name))
    },
  })
}
