import type { PluginCallbackArgs } from '@sanity/document-internationalization'
import { draftIdOf, publishedIdOf } from '../../../../lib/document-ids.ts'
import { referenceOf } from '../../../../lib/stored.ts'

/**
 * Ties a translation that “Translations” made to its original, and to the words it is made from. A translation of a
 * translation belongs to the original too, since that has the consent record. The address is each language's own.
 */
export async function onTranslationMade({ client, sourceDocument, newDocument }: PluginCallbackArgs): Promise<void> {
  const sourceId = publishedIdOf(sourceDocument._id)
  const originalId = referenceOf(sourceDocument.translationOf) ?? sourceId
  const raw = client.withConfig({ perspective: 'raw' })
  const [published, draft] = await raw.getDocuments([originalId, draftIdOf(originalId)])
  const original = originalId === sourceId ? sourceDocument : (published ?? draft)
  await raw
    .patch(newDocument._id)
    .set({
      translationOf: { _type: 'reference', _ref: originalId, _weak: true },
      translationStatus: 'toBeConfirmed',
      ...(original && { translationSourceRevision: original._rev }),
    })
    .unset(['slug'])
    .commit()
}
