import { fieldsOf, isRecord } from './values.ts'

/** A document as it is carried: of whatever type. */
export interface CarriedDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

export const isDocument = (value: unknown): value is CarriedDocument =>
  isRecord(value) && typeof value._id === 'string' && typeof value._type === 'string'

const assetTypes = new Set(['sanity.imageAsset', 'sanity.fileAsset'])
export const isAsset = ({ _type }: CarriedDocument): boolean => assetTypes.has(_type)

/** What a content API keeps for itself: in no export of Sanity’s either. */
export const isOwn = ({ _id }: CarriedDocument): boolean => _id.startsWith('_.')

/** Each content API writes these by itself, or says of files where it keeps them. */
const ofPlace = new Set(['_rev', '_updatedAt', '_createdAt', 'url', 'path', 'assetId', 'uploadId', 'metadata'])

/** What has to be equal here and there. */
export function comparable(document: CarriedDocument): string {
  const kept = Object.entries(document).filter(([name]) => !ofPlace.has(name))
  return JSON.stringify(ordered(Object.fromEntries(kept)))
}

/** The same with the fields of each object in order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, ordered(each)]),
  )
}

/** A document whose references may lead nowhere yet, so that documents can come in any order. */
export function withWeakReferences(document: CarriedDocument): CarriedDocument {
  const { _id, _type, ...fields } = document
  return { ...fieldsOf(weakened(fields)), _id, _type }
}

function weakened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(weakened)
  if (!isRecord(value)) return value
  const fields = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, weakened(each)]))
  return typeof value._ref === 'string' ? { ...fields, _weak: true } : fields
}

/** Whether a document has to come a second time, with the references as they are. */
export const hasStrongReferences = (document: CarriedDocument): boolean =>
  JSON.stringify(withWeakReferences(document)) !== JSON.stringify(document)
