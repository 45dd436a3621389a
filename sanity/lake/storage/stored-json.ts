import type { LakeDocument, Mutation } from '../dataset/dataset.ts'

/** Reads back a document that this lake wrote; anything else means a damaged database and is an error, never a guess. */
export function parseDocument(text: unknown): LakeDocument {
  const value: unknown = JSON.parse(String(text))
  if (isLakeDocument(value)) return value
  throw new Error('A stored document lacks _id, _type or _rev: the content database is damaged.')
}

/** Reads back the mutations of a logged change. */
export function parseMutations(text: unknown): Mutation[] {
  const value: unknown = JSON.parse(String(text))
  if (Array.isArray(value)) return value
  throw new Error('A logged change lacks its mutations: the content database is damaged.')
}

function isLakeDocument(value: unknown): value is LakeDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_id' in value &&
    '_type' in value &&
    '_rev' in value &&
    typeof value._id === 'string'
  )
}
