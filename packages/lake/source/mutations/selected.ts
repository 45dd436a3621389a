import type { Selection } from '../protocol/mutation.ts'

/** The documents that selections by query meant when the dataset had that version. */
export interface Selected {
  readonly version: number
  readonly ids: ReadonlyMap<Selection, readonly string[]>
}
