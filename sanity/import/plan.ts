import type { SignatoryFields, Words } from './columns/column.ts'
import type { KnownSignatory } from './known-signatories.ts'

/** A field that would say something else than now. */
export interface FieldChange {
  /** The name of its column. */
  readonly column: string
  readonly before: Words
  readonly after: Words
}

interface Planned {
  readonly line: number
  readonly slug: string
  readonly name: string
}

interface NewSignatory extends Planned {
  readonly kind: 'new'
  readonly id: string
  readonly fields: SignatoryFields
}

export interface ChangedSignatory extends Planned {
  readonly kind: 'changed'
  readonly known: KnownSignatory
  readonly fields: SignatoryFields
  readonly changes: readonly FieldChange[]
}

interface UnchangedSignatory extends Planned {
  readonly kind: 'unchanged'
}

/** What an import would do, row by row. */
export type PlannedSignatory = NewSignatory | ChangedSignatory | UnchangedSignatory
