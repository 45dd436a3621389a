/** A document as Sanity shapes it. Keys that start with `_` are the lake's, the rest the schema's. */
export interface LakeDocument {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
  /** ISO 8601, as `_updatedAt`. */
  readonly _createdAt: string
  readonly _updatedAt: string
  readonly [key: string]: unknown
}

/** A document as a caller sends it: the lake adds what is missing. */
export type DocumentStub = { readonly _id?: string; readonly _type: string; readonly [key: string]: unknown }
