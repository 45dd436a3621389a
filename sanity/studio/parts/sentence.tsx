import { createElement, Fragment, type ReactNode } from 'react'

interface SentenceProps {
  /** What `say` gave, with places that it was given no values for. */
  readonly of: string
  /** What stands in the places, by their names. */
  readonly parts: Readonly<Record<string, ReactNode>>
}

/** A sentence that has more than words in it: a name that keeps its own direction, a command. */
export function Sentence({ of, parts }: SentenceProps) {
  // Between the words stand the names of the places: every second piece. As children of one element they need no keys.
  const pieces = of.split(/\{(\w+)\}/).map((piece, index) => (index % 2 === 1 ? parts[piece] : piece))
  return createElement(Fragment, null, ...pieces)
}
