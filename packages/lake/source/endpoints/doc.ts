import { readsPrivate } from '../auth/grants.ts'
import type { LakeDocument } from '../protocol/document.ts'
import { damagedError } from '../dataset/refuse-damaged.ts'
import type { Call, Route } from '../routing/call.ts'
import { flag } from '../http/query-params.ts'
import { draftIdOf, isPrivateId, publishedIdOf } from '../protocol/document-id.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { versionsOfDocument } from '../snapshot/versions.ts'

/** GET /data/doc/:dataset/:ids — documents by id, drafts and private ones only for signed-in callers. */
function doc(call: Call): Response {
  const snapshot = call.services.dataset.get(call.params.dataset ?? '').snapshot()
  const hidden = (id: string) => isPrivateId(id) && !readsPrivate(call.viewer)
  const asked = (call.params.ids ?? '').split(',').filter((id) => id !== '')
  // Of one document only, as the client asks: those that are there and may be seen: nothing is left out that a stranger could count.
  const isWhole = flag(call.url, 'includeAllVersions')
  const ids = isWhole ? asked.flatMap((id) => layersOf(snapshot, publishedIdOf(id))).filter((id) => !hidden(id)) : asked
  const damaged = ids.find((id) => snapshot.damaged.has(id) && !hidden(id))
  if (damaged !== undefined) throw damagedError(damaged, call.services.command)
  const bare = flag(call.url, 'excludeContent')
  const found = ids.filter((id) => !hidden(id)).flatMap((id) => snapshot.get(id) ?? [])
  const omitted = ids
    .filter((id) => hidden(id) || !snapshot.get(id))
    .map((id) => ({ id, reason: hidden(id) ? 'permission' : 'existence' }))
  return Response.json({ documents: bare ? found.map(withoutContent) : found, omitted })
}

/** The document as it is published, its draft and its versions in releases, those that exist. */
function layersOf(snapshot: Snapshot, id: string): string[] {
  const own = [id, draftIdOf(id)].filter((each) => snapshot.get(each) || snapshot.damaged.has(each))
  return [...own, ...versionsOfDocument(snapshot, id).map(({ _id }) => _id)]
}

function withoutContent({ _id, _type, _rev, _createdAt, _updatedAt }: LakeDocument): LakeDocument {
  return { _id, _type, _rev, _createdAt, _updatedAt }
}

export const docRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/data/doc/:dataset/:ids',
    access: 'anyone',
    parameters: ['includeAllVersions', 'excludeContent'],
    handler: doc,
  },
]
