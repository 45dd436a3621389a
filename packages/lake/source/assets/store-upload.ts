import type { Dataset } from '../dataset/dataset.ts'
import type { DocumentStub } from '../protocol/document.ts'
import { neutralName } from '../protocol/untraced-asset.ts'
import type { AssetKind, AssetStore } from './asset-store.ts'
import { contentHash } from './content-hash.ts'
import { cleanedImage } from './cleaned-image.ts'
import { metadataNames, type MetadataName } from '../images/metadata-names.ts'
import type { ImageJobs } from '../images/process/image-jobs.ts'

/** Of the first upload of the same bytes. */
export interface SaidOfUpload {
  readonly title?: string
  readonly label?: string
  readonly description?: string
  readonly creditLine?: string
  /** Where it was taken from: `sanity.assetSourceData`. */
  readonly source?: Readonly<Record<string, string>>
}

export interface Upload {
  readonly kind: AssetKind
  readonly bytes: Uint8Array
  /** The name the uploader's computer gave; only its ending is kept, and that for files only. */
  readonly filename: string | null
  readonly contentType: string | null
  readonly said?: SaidOfUpload
  /** What is worked out of a picture; all that there is when absent. */
  readonly metadata?: readonly MetadataName[]
  readonly author: string
}

export interface UploadContext {
  readonly projectId: string
  readonly dataset: Dataset
  readonly assets: AssetStore
  readonly images: ImageJobs
  /** Tells that the uploader left. */
  readonly signal?: AbortSignal
}

/**
 * Stores an upload and its asset document; the same bytes twice give the same asset. Returns the asset's id.
 * @throws ApiError 400 for an image that cannot be read
 */
export async function storeUpload(upload: Upload, context: UploadContext): Promise<string> {
  const { document, name, bytes } = upload.kind === 'images' ? await image(upload, context) : file(upload)
  const { dataset, assets, projectId } = context
  await assets.put(dataset.name, upload.kind, name, bytes)
  const path = `${upload.kind}/${projectId}/${dataset.name}/${name}`
  dataset.commit({
    author: upload.author,
    mutations: [
      {
        createIfNotExists: {
          ...document,
          ...upload.said,
          path,
          uploadId: document.assetId,
        },
      },
    ],
  })
  // Until that commit the file was nobody's: if the same bytes had been deleted once, whoever erases what deletions leave may
  // have taken it for one of those. From now on nobody does.
  await assets.put(dataset.name, upload.kind, name, bytes)
  return document._id
}

/** A camera's or a person's name in a file name would be published with the asset: it is replaced by a neutral one. */
async function image(upload: Upload, { images, signal = new AbortController().signal }: UploadContext) {
  const clean = await cleanedImage(upload.bytes, upload.metadata ?? metadataNames, images, {
    caller: `viewer ${upload.author}`,
    signal,
  })
  const hash = contentHash(clean.bytes)
  const size = `${clean.width}x${clean.height}`
  const document = {
    _id: `image-${hash}-${size}-${clean.extension}`,
    _type: 'sanity.imageAsset',
    assetId: hash,
    sha1hash: hash,
    extension: clean.extension,
    mimeType: clean.mimeType,
    originalFilename: neutralName({ _type: 'sanity.imageAsset', extension: clean.extension }),
    size: clean.bytes.byteLength,
    metadata: clean.metadata,
  } satisfies DocumentStub
  return { document, name: `${hash}-${size}.${clean.extension}`, bytes: clean.bytes }
}

function file({ bytes, filename, contentType }: Upload) {
  const hash = contentHash(bytes)
  const extension = /\.([a-z0-9]{1,10})$/i.exec(filename ?? '')?.[1]?.toLowerCase() ?? 'bin'
  const document = {
    _id: `file-${hash}-${extension}`,
    _type: 'sanity.fileAsset',
    assetId: hash,
    sha1hash: hash,
    extension,
    mimeType: contentType ?? 'application/octet-stream',
    originalFilename: neutralName({ _type: 'sanity.fileAsset', extension }),
    size: bytes.byteLength,
  } satisfies DocumentStub
  return { document, name: `${hash}.${extension}`, bytes }
}
