/** Why the front answers by itself: a status, or a name where one status has several reasons. */
export type FallbackReason =
  | 400
  | 403
  | 404
  | 405
  | 408
  | 414
  | 417
  | 421
  | 429
  | 431
  | 501
  | 503
  /** The bytes are no request. */
  | 'unreadable'
  /** A body came with a method that has none. */
  | 'body'
  /** A picture in a size that nobody needs. */
  | 'otherSize'
  /** There is no front yet. */
  | 'preparing'
  /** A draft or a preview cannot be rendered. */
  | 'contentAway'

/** What the front says when nobody behind it can answer: one sentence for each reason, in each language. */
export interface FallbackWords {
  /** In the order in which an answer has them; the first is the document's language. */
  readonly languages: readonly {
    /** As in `<html lang>`. */
    readonly language: string
    readonly sentences: Readonly<Record<FallbackReason, string>>
  }[]
  /** The same for programs that ask the content API, as JSON in its own shape. */
  readonly forPrograms: Readonly<Record<429 | 503, object>>
}
