import type { DocumentType } from '../../../../lib/content/document-types.ts'
import type { Language } from '../../../../lib/languages.ts'

/** What can be done many at once: what has a trail. */
export const manyTypes = ['partner', 'story', 'page', 'napDocument'] as const satisfies readonly DocumentType[]
export type ManyType = (typeof manyTypes)[number]

export const manyStates = ['any', 'drafts', 'inReview', 'changesAsked', 'approved', 'published'] as const
export type ManyState = (typeof manyStates)[number]

/** Which documents are listed. */
export interface ManyChoice {
  readonly type: ManyType
  readonly state: ManyState
  /** Of texts in one language; `null` for all. */
  readonly language: Language | null
  /** Words of the title; empty for all. */
  readonly words: string
  /** From 0. */
  readonly page: number
}

export const firstChoice: ManyChoice = { type: 'partner', state: 'drafts', language: null, words: '', page: 0 }

export const ROWS_PER_PAGE = 100
/** As many can be selected together: enough for a whole directory, and still a list that somebody can have looked at. */
export const MOST_SELECTED = 1_000
