import type { SanityClient } from '@sanity/client'
import { draftIdOf, publishedIdOf } from '../../../../lib/document-ids.ts'
import type { StoryLanguage } from '../../../../lib/languages.ts'
import { isStored, referenceOf, type StoredDocument } from '../../../../lib/stored.ts'

const LIST = '*[_type == "translation.metadata" && $original in translations[].value._ref][0]._id'

/** The same for everybody who begins the first translation of a text, so that only one of them makes the list. */
export const listIdOf = (originalId: string) => `translations-${originalId}`

/** The list that the plugin for translations keeps, by which it opens, duplicates and deletes; by whatever id it was made. */
export async function readList(raw: SanityClient, originalId: string): Promise<StoredDocument | undefined> {
  const listId = (await raw.fetch<string | null>(LIST, { original: originalId })) ?? listIdOf(originalId)
  return raw.getDocument<StoredDocument>(listId)
}

/** A text that the list has and a query need not have found yet: it is looked up by its id, and may have been deleted since. */
export async function listedText(
  raw: SanityClient,
  list: StoredDocument | undefined,
  language: StoryLanguage,
): Promise<string | undefined> {
  const entries: readonly unknown[] = Array.isArray(list?.translations) ? list.translations : []
  const ids = entries.flatMap((entry) =>
    isStored(entry) && entry.language === language ? (referenceOf(entry.value) ?? []) : [],
  )
  if (ids.length === 0) return undefined
  const found = await raw.getDocuments(ids.flatMap((id) => [id, draftIdOf(id)]))
  return found.flatMap((text) => (text ? publishedIdOf(text._id) : []))[0]
}
