import type { SanityClient } from '@sanity/client'
import { draftIdOf } from '../document-ids.ts'

interface Draft {
  readonly _id: string
  readonly cover: string | null
  readonly figures: readonly { readonly _key: string; readonly asset: string | null }[]
}

const DRAFTS = `*[_id in $drafts]{
  _id, "cover": coverImage.asset._ref, "figures": coalesce(body[_type == "figure"]{ _key, "asset": asset._ref }, [])
}`

/**
 * Deletes pictures permanently, and removes them from drafts first: a referenced asset cannot be deleted.
 * @param pictures asset ids
 * @throws when a picture is still used elsewhere or may not be deleted; then none is deleted
 */
export async function erasePictures(
  client: SanityClient,
  { textIds, pictures }: { readonly textIds: readonly string[]; readonly pictures: readonly string[] },
): Promise<void> {
  const drafts = await client.fetch<Draft[]>(DRAFTS, { drafts: textIds.map((id) => draftIdOf(id)) })
  const isErased = (asset: string | null) => asset !== null && pictures.includes(asset)
  const transaction = client.transaction()
  for (const { _id, cover, figures } of drafts) {
    const gone = [
      ...(isErased(cover) ? ['coverImage'] : []),
      ...figures.filter(({ asset }) => isErased(asset)).map(({ _key }) => `body[_key=="${_key}"]`),
    ]
    if (gone.length > 0) transaction.patch(_id, { unset: gone })
  }
  for (const picture of pictures) transaction.delete(picture)
  await transaction.commit()
}
