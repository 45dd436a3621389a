import type { SanityClient } from '@sanity/client'
import { liveStore, type LiveStore } from '../../parts/live-store.ts'
import type { Messages } from '../rules/messages.ts'

/**
 * What strangers asked and nobody has dealt with, the oldest first, with the stories that may be meant: by the end of an address,
 * or by a title. For the perspective `raw`.
 */
export const MESSAGES_QUERY = `{
  "count": count(*[_type == "takedownRequest" && !defined(doneAt)]),
  "first": *[_type == "takedownRequest" && !defined(doneAt)] | order(_createdAt asc) [0...8] {
    _id, "at": _createdAt, text, about, replyTo,
    "stories": *[_type == "story" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))
      && (defined(^.aboutSlug) && slug.current == ^.aboutSlug || defined(^.about) && lower(title) == lower(^.about))] [0...3] {
      _id, title, language, "originalId": coalesce(translationOf._ref, _id)
    }
  }
}`

const stores = new WeakMap<SanityClient, LiveStore<Messages>>()

/** The messages as they are now, one store for each client. */
export function messagesStore(client: SanityClient): LiveStore<Messages> {
  const store =
    stores.get(client) ?? liveStore(client, () => client.fetch<Messages>(MESSAGES_QUERY, {}, { perspective: 'raw' }))
  stores.set(client, store)
  return store
}

/** Notes that a message was dealt with. From then on its days are counted, after which it is erased. */
export async function endMessage(client: SanityClient, id: string, { by, now }: { by: string; now: Date }) {
  await client.patch(id).set({ doneAt: now.toISOString(), doneBy: by }).commit()
}
