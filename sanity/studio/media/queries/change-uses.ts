import type { SanityClient } from '@sanity/client'
import { draftIdOf, publishedIdOf } from '../../../../lib/document-ids.ts'
import type { StoredDocument } from '../../../../lib/stored.ts'
import { say } from '../../parts/say.ts'
import { placesOf, useOf, type PicturePlace, type Use } from '../rules/picture.ts'
import { together, type PlaceChange } from '../rules/place-changes.ts'
import { MOST_USES } from './picture-query.ts'

/** What becomes of one place of a document. */
export type ChangePlace = (place: PicturePlace, use: Use) => PlaceChange

/**
 * Changes a picture wherever it stands, in one transaction: all of it or nothing. As in a form, only drafts change (and versions of
 * releases); what is published stays until somebody publishes it, by the rules of its type.
 * @returns the documents whose drafts changed
 * @throws with a sentence when they are too many, or show it where the library cannot change it
 */
export async function changeUses(raw: SanityClient, pictureId: string, change: ChangePlace): Promise<readonly Use[]> {
  const documents = await documentsShowing(raw, pictureId)
  const drafts = new Set(documents.map(({ _id }) => _id))
  const transaction = raw.transaction()
  const changed: Use[] = []
  for (const document of documents) {
    const { _id, _rev } = document
    const isPublished = publishedIdOf(_id) === _id
    // What its draft says comes after what is published.
    if (isPublished && drafts.has(draftIdOf(_id))) continue
    const use = useOf(document, pictureId)
    const patch = together(placesOf(document, pictureId).map((place) => change(place, use)))
    if (!patch) continue
    changed.push(use)
    const target = isPublished ? draftIdOf(_id) : _id
    if (isPublished) transaction.create({ ...withoutRevision(document), _id: target })
    const revision = isPublished ? {} : { ifRevisionID: _rev }
    transaction.patch(target, { set: patch.set, unset: [...patch.unset], ...revision })
  }
  if (changed.length > 0) await transaction.commit()
  return [...new Map(changed.map((use) => [use.id, use])).values()]
}

/** Documents that show it, and the drafts of those, which may not show it any more. */
async function documentsShowing(raw: SanityClient, pictureId: string): Promise<StoredDocument[]> {
  const found = await raw.fetch<StoredDocument[]>(`*[references($id)] | order(_id) [0...$most]`, {
    id: pictureId,
    most: MOST_USES + 1,
  })
  if (found.length > MOST_USES)
    throw new Error(say('It is used in more than {count} texts: change them one by one.', { count: MOST_USES }))
  const unknown = found.find((document) => placesOf(document, pictureId).length === 0)
  if (unknown)
    throw new Error(
      say('“{title}” shows it in a way that is not known here: change it there.', {
        title: useOf(unknown, pictureId).title,
      }),
    )
  const ids = new Set(found.map(({ _id }) => _id))
  const others = found.map(({ _id }) => draftIdOf(publishedIdOf(_id))).filter((id) => !ids.has(id))
  const drafts = others.length > 0 ? await raw.getDocuments<StoredDocument>([...new Set(others)]) : []
  return [...found, ...drafts.flatMap((draft) => draft ?? [])]
}

function withoutRevision({ _rev, ...document }: StoredDocument) {
  return document
}
