import type { SanityClient } from '@sanity/client'
import { say } from '../../parts/say.ts'

export const LONGEST_REPLY = 2000

/** Says that a note was dealt with. Who was first is kept. */
export async function markDone(client: SanityClient, noteId: string, by: string): Promise<void> {
  await client.patch(noteId).setIfMissing({ doneAt: new Date().toISOString(), doneBy: by }).commit()
}

/** Says that a note was not dealt with after all. */
export async function reopen(client: SanityClient, noteId: string): Promise<void> {
  await client.patch(noteId).unset(['doneAt', 'doneBy']).commit()
}

/**
 * Answers a note; the reviewer sees it on the page of her link.
 * @param seen when the reply was given that the editor has on the screen, if there is one
 * @throws a sentence when a colleague replied meanwhile: nobody's reply is replaced unseen
 */
export async function replyTo(
  client: SanityClient,
  note: { readonly _id: string; readonly repliedAt: string | null },
  text: string,
  by: string,
): Promise<void> {
  // Compared where it is written: between a read and a write a colleague may reply.
  const query = '*[_id == $id && coalesce(repliedAt, "") == $seen]'
  const { documentIds } = await client
    .patch({ query, params: { id: note._id, seen: note.repliedAt ?? '' } })
    .set({ reply: text, repliedBy: by, repliedAt: new Date().toISOString() })
    .commit({ returnFirst: false, returnDocuments: false })
  if (documentIds.length === 0)
    throw new Error(say('A colleague replied meanwhile. Read that reply first; yours is kept here.'))
}
