import { readsPrivate } from '../auth/grants.ts'
import type { Call, Route } from '../http/call.ts'
import { linesResponse } from '../http/lines.ts'
import { isPrivateId } from '../mutations/document-id.ts'

/** GET /data/export/:dataset — every document the viewer may see, NDJSON, as the official tools read it. */
function exportDataset({ services, params, viewer, url }: Call): Response {
  const types = url.searchParams.get('types')?.split(',')
  const documents = services.dataset
    .get(params.dataset ?? '')
    .snapshot()
    .all.filter(({ _id, _type }) => (readsPrivate(viewer) || !isPrivateId(_id)) && (!types || types.includes(_type)))
  return linesResponse(documents)
}

export const exportRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/data/export/:dataset', access: 'anyone', handler: exportDataset },
]
