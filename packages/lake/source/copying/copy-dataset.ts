import { readFile } from 'node:fs/promises'
import { fileOfAsset } from '../assets/asset-id.ts'
import type { AssetStore } from '../assets/asset-store.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { LakeDocument } from '../protocol/document.ts'

export interface CopyParts {
  readonly projectId: string
  readonly assets: Pick<AssetStore, 'find' | 'put'>
  readonly from: Dataset
  /** An empty one. */
  readonly to: Dataset
  /** User id of who asked for it. */
  readonly author: string
  readonly isCopied: (document: LakeDocument) => boolean
}

/**
 * Copies what a dataset is at this moment into another: bytes first, then all documents in one commit. Ids stay, and with them all
 * references; history does not come along.
 * @throws ApiError 404 when the bytes of an asset are missing: nothing is in the other dataset then but, at most, unused bytes
 */
export async function copyDataset({ projectId, assets, from, to, author, isCopied }: CopyParts): Promise<void> {
  const documents = from.snapshot().all.filter(isCopied)
  const moved: LakeDocument[] = []
  for (const document of documents) {
    const file = fileOfAsset(document)
    if (!file) {
      moved.push(document)
      continue
    }
    const { path } = await assets.find(from.name, file.kind, file.name)
    await assets.put(to.name, file.kind, file.name, await readFile(path))
    moved.push({ ...document, path: `${file.kind}/${projectId}/${to.name}/${file.name}` })
  }
  const mutations = moved.map(({ _rev, ...document }) => ({ create: document }))
  if (mutations.length > 0) to.commit({ mutations, author })
}
