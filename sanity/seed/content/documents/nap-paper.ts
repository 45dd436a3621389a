import type { InLanguages } from '../../shape/in-languages.ts'

interface Version {
  readonly language: string
  readonly url: string
  /** A copy on another site, because the publisher's own file was not found. */
  readonly isCopy?: boolean
}

/** The known facts of a document. Facts without a source are left out. */
export interface NapPaper {
  readonly slug: string
  readonly title: InLanguages
  readonly kind: string
  readonly number?: string
  readonly cycle?: string
  readonly period?: { readonly from: string; readonly until?: string; readonly extendedUntil?: string }
  readonly publishedDate?: string
  readonly dateMeaning?: InLanguages
  readonly publisher?: InLanguages
  readonly summary?: InLanguages
  readonly versions: readonly Version[]
  readonly supersedes?: string
  readonly source: readonly string[]
  readonly editorNote?: string
}
