import { readsPrivate } from '../auth/grants.ts'
import type { LakeDocument } from '../protocol/document.ts'
import { damagedError } from '../dataset/refuse-damaged.ts'
import type { Call, Route } from '../routing/call.ts'
import { isPrivateId } from '../protocol/document-id.ts'

/** GET /data/doc/:dataset/:ids — documents by id, drafts and private ones only for signed-in callers. */
function doc(call: Call): Response {
  const snapshot = call.services.dataset.get(call.params.dataset ?? '').snapshot()
  const ids = (call.params.ids ?? '').split(',').filter((id) => id !== '')
  const hidden = (id: string) => isPrivateId(id) && !readsPrivate(call.viewer)
  const damaged = ids.find((id) => snapshot.damaged.has(id) && !hidden(id))
  if (damaged !== undefined) throw damagedError(damaged, call.services.command)
  const bare = call.url.searchParams.get('excludeContent') === 'true'
  const found = ids.filter((id) => !hidden(id)).flatMap((id) => snapshot.get(id) ?? [])
  const omitted = ids
    .filter((id) => hidden(id) || !snapshot.get(id))
    .map((id) => ({ id, reason: hidden(id) ? 'permission' : 'existence' }))
  return Response.json({ documents: bare ? found.map(withoutContent) : found, omitted })
}

function withoutContent({ _id, _type, _rev, _createdAt, _updatedAt }: LakeDocument): LakeDocument {
  return { _id, _type, _rev, _createdAt, _updatedAt }
}

export const docRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/data/doc/:dataset/:ids', access: 'anyone', handler: doc },
]
