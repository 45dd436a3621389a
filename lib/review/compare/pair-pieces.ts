import type { PieceKind } from './names.ts'
import { wordsOf, type OutlinePiece } from './outline.ts'
import { splitWords } from './split-words.ts'

/** More pieces without a partner than this on either side are not compared with each other. */
const MOST_STRANGERS = 60
/** Of a long piece, its beginning tells whether it is like another. */
const MOST_LETTERS = 2000
const LIKE = 0.5

/** One running text becomes a heading or an item of a list and stays what it is. */
const runningText: ReadonlySet<PieceKind> = new Set(['paragraph', 'heading', 'listItem'])

/**
 * Which piece of the new list each piece of the old one is: that with its key, else one that says the same, else the
 * one most like it. A text that was pasted anew has new keys.
 * @returns by places: old → new
 */
export function pairPieces(before: readonly OutlinePiece[], after: readonly OutlinePiece[]): Map<number, number> {
  const pairs = new Map<number, number>()
  pairBy(before, after, pairs, ({ key, kind }) => `${familyOf(kind)} ${key}`)
  pairBy(before, after, pairs, ({ kind, picture, ...piece }) => {
    return `${familyOf(kind)} ${picture?.asset?._id} ${wordsOf({ kind, picture, ...piece })}`
  })
  pairLike(before, after, pairs)
  return pairs
}

/** Pairs what has the same name on both sides, each once, in order. */
export function pairBy<T>(
  before: readonly T[],
  after: readonly T[],
  pairs: Map<number, number>,
  nameOf: (item: T) => string,
): void {
  const taken = new Set(pairs.values())
  const places = new Map<string, number[]>()
  for (const [now, item] of after.entries()) if (!taken.has(now)) listAt(places, nameOf(item)).push(now)
  for (const [old, item] of before.entries()) {
    const now = pairs.has(old) ? undefined : places.get(nameOf(item))?.shift()
    if (now !== undefined) pairs.set(old, now)
  }
}

function listAt(places: Map<string, number[]>, name: string): number[] {
  const list = places.get(name) ?? []
  places.set(name, list)
  return list
}

function familyOf(kind: PieceKind): string {
  return runningText.has(kind) ? 'text' : kind
}

interface Stranger {
  readonly place: number
  readonly family: string
  readonly words: ReadonlySet<string>
}

function pairLike(before: readonly OutlinePiece[], after: readonly OutlinePiece[], pairs: Map<number, number>): void {
  const taken = new Set(pairs.values())
  const old = strangers(before, (place) => !pairs.has(place))
  const now = strangers(after, (place) => !taken.has(place))
  if (old.length > MOST_STRANGERS || now.length > MOST_STRANGERS) return
  const likes = old.flatMap((one) => now.map((other) => ({ one, other, likeness: likenessOf(one, other) })))
  for (const { one, other, likeness } of likes.toSorted((a, b) => b.likeness - a.likeness)) {
    if (likeness < LIKE || pairs.has(one.place) || taken.has(other.place)) continue
    pairs.set(one.place, other.place)
    taken.add(other.place)
  }
}

function strangers(pieces: readonly OutlinePiece[], isAlone: (place: number) => boolean): Stranger[] {
  const alone = [...pieces.entries()].filter(([place, { kind }]) => isAlone(place) && kind !== 'fact')
  if (alone.length > MOST_STRANGERS) return alone.map(([place]) => ({ place, family: '', words: new Set() }))
  return alone.map(([place, piece]) => ({ place, family: familyOf(piece.kind), words: wordSet(wordsOf(piece)) }))
}

function wordSet(text: string): Set<string> {
  return new Set(splitWords(text.slice(0, MOST_LETTERS)).map(({ word }) => word.toLowerCase()))
}

/** The part of the words that both have, from 0 to 1. */
function likenessOf(one: Stranger, other: Stranger): number {
  if (one.family !== other.family) return 0
  const both = [...one.words].filter((word) => other.words.has(word))
  return both.length / Math.max(one.words.size, other.words.size, 1)
}
