import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { assetName, type AssetFile } from '../assets/asset-store.ts'

/** What a database has in it, document by document. */
export interface ContentDigest {
  readonly documents: number
  /** Documents that cannot be read: they were damaged before. */
  readonly damaged: number
  /** Of all datasets, ids and contents, in order; hexadecimal. */
  readonly sha256: string
}

export function digestContent(database: DatabaseSync): ContentDigest {
  const hash = createHash('sha256')
  let documents = 0
  let damaged = 0
  for (const { dataset, id, content } of database
    .prepare('SELECT dataset, id, content FROM document ORDER BY dataset, id')
    .iterate()) {
    hash.update(`${dataset}\0${id}\0${content}\n`)
    documents += 1
    if (!isJson(String(content))) damaged += 1
  }
  return { documents, damaged, sha256: hash.digest('hex') }
}

/** A picture or file that documents know of. */
export interface NamedAsset extends AssetFile {
  readonly dataset: string
  readonly id: string
  /** In a backup, and in a data folder. */
  readonly path: string
}

/** The pictures and files that the documents of a database name. */
export function namedAssets(database: DatabaseSync): NamedAsset[] {
  return database
    .prepare(
      `SELECT dataset, id, json_extract(content, '$._type') AS type, json_extract(content, '$.path') AS path FROM document
       WHERE json_valid(content) AND json_extract(content, '$._type') IN ('sanity.imageAsset', 'sanity.fileAsset')
       ORDER BY dataset, id`,
    )
    .all()
    .flatMap(({ dataset, id, type, path }) => {
      const name = String(path).split('/').at(-1) ?? ''
      const kind = type === 'sanity.imageAsset' ? 'images' : 'files'
      const folder = `assets/${dataset}/${kind}`
      return path === null || !isArchivable(`${folder}/${name}`)
        ? []
        : { dataset: String(dataset), id: String(id), kind, name, path: `${folder}/${name}` }
    })
}

/** What a backup may hold besides the database: nothing that leaves the folder it is unpacked in. */
export function isArchivable(path: string): boolean {
  const [folder, dataset = '', kind = '', name = '', ...more] = path.split('/')
  const isPlace = folder === 'assets' && /^[a-z0-9][-_a-z0-9]{0,63}$/.test(dataset) && more.length === 0
  return isPlace && (kind === 'images' || kind === 'files') && assetName.test(name)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
