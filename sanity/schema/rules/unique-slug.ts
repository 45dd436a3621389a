import type { SlugIsUniqueValidator } from 'sanity'
import { publishedIdOf } from '../../../lib/document-ids.ts'

/**
 * Whether no other document of this type has this slug. Types with one document a language may use a slug once in each
 * language, because the address of a page starts with its language.
 */
export const isUniqueSlug: SlugIsUniqueValidator = async (slug, { document, getClient }) => {
  const id = publishedIdOf(document?._id ?? '')
  const taken = await getClient({ apiVersion: '2026-03-01' })
    .withConfig({ perspective: 'raw' })
    .fetch<boolean>(
      `count(*[_type == $type && slug.current == $slug && coalesce(language, "") == $language
        && !(_id in [$id, "drafts." + $id]) && !(_id in path("versions.**." + $id))]) > 0`,
      { type: document?._type, slug, id, language: document?.language ?? '' },
    )
  return !taken
}
