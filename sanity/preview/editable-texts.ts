import type { FilterDefault } from '@sanity/client/stega'
import { wordFields } from '../../lib/content/words.ts'

/**
 * What the client is told for an editor: each text carries, in letters that nobody sees, where it is written, so that
 * Presentation makes it clickable wherever a template puts it. Never for readers: it holds the ids of documents.
 */
export const editableTexts = { enabled: true, studioUrl: '/studio', filter: isWords }

/** Only what people read: what decides something (an address, a kind) would no longer be what it is. */
function isWords({ sourcePath }: Parameters<FilterDefault>[0]): boolean {
  const names = sourcePath.filter((step) => typeof step === 'string')
  // A text that is kept in all languages stands in `value`, inside the field.
  const name = names.findLast((each) => each !== 'value')
  return name !== undefined && wordFields.has(name)
}
