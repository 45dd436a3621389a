/** A document as it stands in the NDJSON. Its fields are checked against the schema by a test, not by the compiler. */
export interface SeedDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}
