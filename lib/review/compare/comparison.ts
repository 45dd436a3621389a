import type { MarkedRun } from './mark-runs.ts'
import type { GroupName, LineName, PieceKind } from './names.ts'
import type { OutlinePicture } from './outline.ts'

/** What happened to a part. `movedAway` is where it was before it moved; what it says is then shown where it is. */
export type ChangeStatus = 'same' | 'changed' | 'added' | 'removed' | 'moved' | 'movedAway'

export interface ComparedLine {
  readonly name: LineName
  readonly runs: readonly MarkedRun[]
  /** Whether the old text is shown whole and then the new one. */
  readonly isRewritten: boolean
}

export interface ComparedPicture {
  readonly status: 'same' | 'added' | 'removed' | 'replaced' | 'reframed'
  readonly before: OutlinePicture | null
  readonly after: OutlinePicture | null
}

export interface ComparedPiece {
  /** Its own on the page. */
  readonly id: string
  readonly status: ChangeStatus
  /** From 1, in the order of the page; `null` for what is no change of its own. */
  readonly number: number | null
  readonly kind: PieceKind
  readonly form: string
  readonly lines: readonly ComparedLine[]
  readonly picture: ComparedPicture | null
  /** Whether it is set in another way: as a heading, as an item of a list. */
  readonly isReset: boolean
  readonly language: string | null
}

export interface ComparedGroup {
  readonly id: string
  readonly name: GroupName
  readonly status: ChangeStatus
  readonly number: number | null
  readonly pieces: readonly ComparedPiece[]
}

/** Before the changes of a page are counted. */
export type UncountedPiece = Omit<ComparedPiece, 'id' | 'number'>
export type UncountedGroup = Omit<ComparedGroup, 'id' | 'number' | 'pieces'> & {
  readonly pieces: readonly UncountedPiece[]
}

/** One change, for the list of all. */
export interface ListedChange {
  readonly number: number
  readonly group: GroupName
  /** `null` for a group that moved as a whole. */
  readonly kind: PieceKind | null
  readonly status: ChangeStatus
  /** How it begins, as it is now, or as it was when it was removed. */
  readonly excerpt: string
}

export interface Comparison {
  readonly groups: readonly ComparedGroup[]
  readonly changes: readonly ListedChange[]
}

/** What a reviewer who asks what has changed is told. */
export type CompareAnswer =
  | { readonly kind: 'compared'; readonly comparison: Comparison; readonly readOn: string | null }
  /** Nobody but editors and reviewers can read it: there is nothing to compare it with. */
  | { readonly kind: 'notPublished' }
  /** No other version was read by this link. */
  | { readonly kind: 'noneSeen' }
  /** The content API no longer has that version. */
  | { readonly kind: 'notKept' }
