import type { Photo } from '../../content/page-content.ts'
import type { GroupName, LineName, PieceKind } from './names.ts'

/** Text with the marks that all of it has: `strong`, `em`, `link <address>`. */
export interface MarkedText {
  readonly text: string
  readonly marks: readonly string[]
}

export interface OutlineLine {
  readonly name: LineName
  readonly texts: readonly MarkedText[]
}

/** A picture as far as a comparison shows it. */
export type OutlinePicture = Pick<Photo, 'asset' | 'alt' | 'hotspot' | 'crop'>

/** The smallest part that is added, removed or moved as a whole: a paragraph, a country. */
export interface OutlinePiece {
  readonly key: string
  readonly kind: PieceKind
  readonly lines: readonly OutlineLine[]
  readonly picture: OutlinePicture | null
  /** How it is set, as far as words do not say it: the level of a heading, the tone of a callout. */
  readonly form: string
  /** Of its words, where it is not that of the page. */
  readonly language: string | null
}

export interface OutlineGroup {
  readonly key: string
  readonly name: GroupName
  readonly pieces: readonly OutlinePiece[]
}

/** All that a page says of its own document, from top to bottom: what is compared of it. */
export type Outline = readonly OutlineGroup[]

/** The words of a piece, without what is invisible in them. */
export function wordsOf({ lines }: OutlinePiece): string {
  return lines.map(({ texts }) => texts.map(({ text }) => text).join('')).join(' ')
}
