import type { InLanguages } from '../../shape/in-languages.ts'

/** What is known of a signatory. What no source says is left out. */
export interface Signatory {
  readonly slug: string
  readonly name: InLanguages
  readonly shortName?: string
  readonly website?: string
  readonly place?: InLanguages
  readonly description: InLanguages
  readonly plans?: readonly string[]
  readonly pledgedOutcomes?: readonly number[]
  readonly source: readonly string[]
  readonly editorNote?: string
}
