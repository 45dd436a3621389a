import { storeUpload, type SaidOfUpload } from '../assets/store-upload.ts'
import type { AssetKind } from '../assets/asset-store.ts'
import { mayUpload } from '../auth/grants.ts'
import { metadataAskedFor } from '../images/metadata-names.ts'
import { isAddOn } from '../protocol/add-on.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { Call, Route } from '../routing/call.ts'
import { readBytes } from '../http/read-bytes.ts'

/** A photograph has 10 MB, a report rarely 100. Bytes. */
export const maxUpload = 200_000_000

/** POST /assets/images|files/:dataset?filename=… — the bytes as the body. */
function upload(kind: AssetKind) {
  return async (call: Call): Promise<Response> => {
    if (!mayUpload(call.viewer))
      throw new ApiError(403, 'insufficientPermissionsError', `The role ${call.viewer.role?.name} may not upload.`)
    const announced = Number(call.request.headers.get('content-length') ?? maxUpload)
    const release = call.services.holdUpload(Math.min(announced, maxUpload))
    try {
      return await take(call, kind)
    } finally {
      release()
    }
  }
}

async function take(call: Call, kind: AssetKind): Promise<Response> {
  const { services, url, viewer, request } = call
  const dataset = services.dataset.get(call.params.dataset ?? '')
  if (isAddOn(dataset.name))
    throw new ApiError(400, 'notSupported', 'Comments and tasks have no pictures and no files.')
  const bytes = await readBytes(request, maxUpload)
  if (bytes.byteLength === 0) throw new ApiError(400, 'validationError', 'The upload is empty.')
  const id = await storeUpload(
    {
      kind,
      bytes,
      filename: url.searchParams.get('filename'),
      contentType: request.headers.get('content-type'),
      said: saidOf(url.searchParams),
      metadata: metadataAskedFor(url.searchParams.getAll('meta')),
      author: viewer.id,
    },
    { ...services, dataset, signal: request.signal },
  )
  return Response.json({ document: dataset.snapshot().get(id) })
}

/** What its uploader says of a picture or file, as hosted Sanity keeps it in the asset's document. */
function saidOf(given: URLSearchParams): SaidOfUpload {
  const texts = texted.flatMap((name) => {
    const text = given.get(name)
    return text ? [[name, text] as const] : []
  })
  const [id, name, url] = fromElsewhere.map((each) => given.get(each))
  const source =
    id || name
      ? { _type: 'sanity.assetSourceData', ...(id && { id }), ...(name && { name }), ...(url && { url }) }
      : null
  return { ...Object.fromEntries(texts), ...(source && { source }) }
}

const texted = ['title', 'label', 'description', 'creditLine'] as const
const fromElsewhere = ['sourceId', 'sourceName', 'sourceUrl'] as const
const parameters = ['filename', 'meta', ...texted, ...fromElsewhere]

export const assetRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/assets/images/:dataset', access: 'writer', parameters, handler: upload('images') },
  { method: 'POST', pattern: '/assets/files/:dataset', access: 'writer', parameters, handler: upload('files') },
]
