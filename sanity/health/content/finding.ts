import type { StoredDocument } from '../../../lib/stored.ts'

/** Something in the content that wants attention. */
export interface Finding {
  /**
   * - `mend`: readers meet it, or a promise to somebody is broken
   * - `look`: somebody should look at it in good time
   */
  readonly urgency: 'mend' | 'look'
  /** Without `drafts.`. */
  readonly documentId: string
  readonly type: string
  readonly title: string
  /** Where in the document, as Studio writes paths; empty for the whole. */
  readonly path: string
  readonly message: string
}

/**
 * What is asked of each published document. Pure: the moment and everything else is in the content, of which it prepares what it
 * needs for all.
 */
export type Check = (content: HealthContent) => (document: StoredDocument) => readonly Finding[]

/** What is asked of all content at once. Pure. */
export type WholeCheck = (content: HealthContent) => readonly Finding[]

export interface StoredAsset {
  readonly _id: string
  readonly _type: string
  readonly originalFilename: string | null
}

/** When a link to another site was last tried, and what came of it. */
export interface LinkCheck {
  readonly address: string
  /** `unsure`: it did not answer, or would not answer a machine. */
  readonly state: 'alive' | 'dead' | 'unsure'
  readonly detail: string
  /** ISO. */
  readonly checkedAt: string
}

export interface HealthContent {
  /** What is published. Drafts are checked by Studio while they are written. */
  readonly published: ReadonlyMap<string, StoredDocument>
  /** The ids of everything that has a draft, without `drafts.`. */
  readonly drafts: ReadonlyMap<string, StoredDocument>
  readonly assets: readonly StoredAsset[]
  readonly links: readonly LinkCheck[]
  readonly now: Date
}
