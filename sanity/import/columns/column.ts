import type { Partner } from '../../../lib/types.generated.ts'

/** What a cell says: words one by one, a single one for most columns, none for an empty cell. */
export type Words = readonly string[]

/** The fields of a signatory, as they are stored. */
export type SignatoryFields = Partial<Omit<Partner, '_id' | '_type' | '_createdAt' | '_updatedAt' | '_rev'>>

/** What must be known of the content to understand a cell. */
export interface Facts {
  /** The ids of the outcomes by their numbers. */
  readonly outcomes: ReadonlyMap<string, string>
}

export type CellReading = { readonly words: Words } | { readonly problem: string }

/** A column of the file and the field that it fills. */
export interface Column {
  readonly name: string
  /** For the person who fills in the file. */
  readonly help: string
  readonly example: string
  /** Understands a cell that is not empty. */
  read(text: string, facts: Facts): CellReading
  /** What the field says now, in the same form as `read` gives it. */
  current(fields: SignatoryFields, facts: Facts): Words
  /** The fields with that said instead. */
  written(fields: SignatoryFields, words: Words, facts: Facts): SignatoryFields
}

/** Splits a list inside a cell: `1, 3`, `I; IV`. */
export function listed(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;|]+/u).filter(Boolean))].toSorted()
}
