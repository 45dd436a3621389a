import type { Call, Route } from '../routing/call.ts'
import { refersTo } from '../mutations/references.ts'

/** GET /data/references/:dataset/documents/:id/to — who refers to a document; the Studio asks before it deletes. */
function references({ services, params }: Call): Response {
  const id = params.id ?? ''
  const found = services.dataset
    .get(params.dataset ?? '')
    .snapshot()
    .all.filter((document) => document._id !== id && refersTo(document, id))
  return Response.json({
    totalCount: found.length,
    references: found.map(({ _id, _type }) => ({
      documentId: _id,
      projectId: services.projectId,
      datasetName: params.dataset,
      documentType: _type,
    })),
  })
}

export const referenceRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/data/references/:dataset/documents/:id/to', access: 'signed-in', handler: references },
]
