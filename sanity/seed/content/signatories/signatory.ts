import type { InLanguages } from '../../shape/in-languages.ts'

/** The known facts of a signatory. Facts without a source are left out. */
export interface SeedSignatory {
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
