import { readsPrivate } from '../auth/grants.ts'
import type { LakeDocument } from '../protocol/document.ts'
import type { Call, Route } from '../routing/call.ts'
import { isPrivateId } from '../protocol/document-id.ts'

/** How many documents are written between two looks at what else there is to do. */
const atOnce = 200

/** GET /data/export/:dataset — every document the viewer may see, NDJSON, as the official tools read it. */
function exportDataset({ services, params, viewer, url }: Call): Response {
  const types = url.searchParams.get('types')?.split(',')
  const documents = services.dataset
    .get(params.dataset ?? '')
    .snapshot()
    .all.filter(({ _id, _type }) => (readsPrivate(viewer) || !isPrivateId(_id)) && (!types || types.includes(_type)))
  return new Response(lines(documents), { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } })
}

/** Written as the reader takes them: the content of one moment, whatever is committed meanwhile. */
function lines(documents: readonly LakeDocument[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let place = 0
  return new ReadableStream({
    pull(controller) {
      const next = documents.slice(place, place + atOnce)
      place += next.length
      if (next.length === 0) return controller.close()
      controller.enqueue(encoder.encode(next.map((document) => `${JSON.stringify(document)}\n`).join('')))
    },
  })
}

export const exportRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/data/export/:dataset', access: 'anyone', parameters: ['types'], handler: exportDataset },
]
