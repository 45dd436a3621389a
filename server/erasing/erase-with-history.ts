import type { SanityClient, Transaction } from '@sanity/client'

/** Erases what a content API remembers of deleted documents: see `forgetHistory`. */
export type Forget = (ids: readonly string[]) => Promise<unknown>

/** How many documents are erased in one go: others write in between, and their ids fit into one address. */
export const erasedAtOnce = 50

interface Erasing {
  readonly _id: string
  readonly ids: readonly string[] | null
}

/** What was deleted and may still be in the history. No type of the schema: nobody reads it but `finishErasing`. */
const UNFINISHED = '*[_type == "erasing"]{ _id, ids }'

/**
 * Deletes documents, and their history where that is possible. If it is stopped halfway, `finishErasing` does the rest: which
 * history has to go is noted in the transaction that deletes.
 * @param ids at most `erasedAtOnce`
 * @param transaction what else happens with the deletion, and what it depends on
 * @throws what the content API answers; 409 where the transaction depends on a revision that is no longer there
 */
export async function eraseDocuments(
  client: SanityClient,
  ids: readonly string[],
  forget: Forget | undefined,
  transaction: Transaction = client.transaction(),
): Promise<void> {
  for (const id of ids) transaction.delete(id)
  if (!forget) return void (await transaction.commit({ visibility: 'async' }))
  const noteId = `erasing.${crypto.randomUUID()}`
  await transaction.create({ _id: noteId, _type: 'erasing', ids: [...ids] }).commit()
  await forgetNoted(client, { _id: noteId, ids }, forget)
}

/** Erases the history of what was deleted when somebody was stopped before that. Safe while others do the same. */
export async function finishErasing(client: SanityClient, forget: Forget): Promise<void> {
  for (const note of await client.fetch<Erasing[]>(UNFINISHED, {}, { perspective: 'raw' })) {
    // Somebody may have written one of them again meanwhile: while it is there, its history stays.
    await (note.ids ?? []).reduce((again, id) => again.delete(id), client.transaction()).commit()
    await forgetNoted(client, note, forget)
  }
}

async function forgetNoted(client: SanityClient, { _id, ids }: Erasing, forget: Forget): Promise<void> {
  if (ids && ids.length > 0) await forget(ids)
  await client.delete(_id)
}
