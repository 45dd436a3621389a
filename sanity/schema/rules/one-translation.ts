import type { ValidationContext } from 'sanity'
import { publishedIdOf } from '../../../lib/document-ids.ts'

const OTHER = `count(*[_type == $type && language == $language && !(_id in [$id, "drafts." + $id])
  && (translationOf._ref == $ref || _id in [$ref, "drafts." + $ref])]) > 0`

/**
 * That an original has one text in each language. A translation shares its original's consent record, so a second one, which
 * may be about somebody else by now, would be shown by the consent of another person.
 */
export async function checkOneTranslation(
  value: { readonly _ref?: string } | undefined,
  { document, getClient }: Pick<ValidationContext, 'document' | 'getClient'>,
): Promise<string | true> {
  if (!value?._ref || !document || typeof document.language !== 'string') return true
  const { _id, _type: type, language } = document
  const params = { type, language, ref: value._ref, id: publishedIdOf(_id) }
  const hasOther = await getClient({ apiVersion: '2026-03-01' }).fetch<boolean>(OTHER, params)
  return (
    !hasOther ||
    'Its original has another text in this language already, and shares its consent with it. Duplicate this one and delete it: a duplicate is a text of its own.'
  )
}
