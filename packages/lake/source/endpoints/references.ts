import type { Call, Route } from '../routing/call.ts'
import { flag } from '../http/query-params.ts'
import { refersTo } from '../mutations/references.ts'

/** GET /data/references/:dataset/documents/:id/to — who refers to a document; the Studio asks before it deletes. */
function references({ services, params, url }: Call): Response {
  const id = params.id ?? ''
  // Studio finds those of the same dataset by a query, and asks here for all others: there are none.
  const isOnlyOthers = flag(url, 'excludeInternalReferences')
  const found = isOnlyOthers
    ? []
    : services.dataset
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

const parameters = ['excludeInternalReferences']

export const referenceRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/data/references/:dataset/documents/:id/to',
    access: 'signed-in',
    parameters,
    handler: references,
  },
]
