/** A document in the NDJSON. A test checks its fields against the schema, not the compiler. */
export interface SeedDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}
