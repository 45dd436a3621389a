import type { ComparedLine, ComparedPicture } from './comparison.ts'
import { compareWords } from './compare-words.ts'
import type { Effort } from './effort.ts'
import { markRuns } from './mark-runs.ts'
import type { MarkedText, OutlinePicture, OutlinePiece } from './outline.ts'

/** What changed inside a piece. `null` on one side: all of it was added or removed. */
export interface PieceDifference {
  readonly lines: readonly ComparedLine[]
  readonly picture: ComparedPicture | null
  readonly isReset: boolean
  readonly isChanged: boolean
}

export function comparePieces(
  before: OutlinePiece | null,
  after: OutlinePiece | null,
  effort: Effort,
): PieceDifference {
  const names = new Set([...(after?.lines ?? []), ...(before?.lines ?? [])].map(({ name }) => name))
  const lines = [...names].map((name) => {
    const [old, now] = [textsOf(before, name), textsOf(after, name)]
    const { runs, isRewritten } = compareWords(joined(old), joined(now), effort)
    return { name, runs: markRuns(runs, old, now), isRewritten }
  })
  const picture = comparePictures(before?.picture ?? null, after?.picture ?? null)
  const isReset = before !== null && after !== null && (before.kind !== after.kind || before.form !== after.form)
  const isChanged = lines.some(hasChange) || isReset || (picture !== null && picture.status !== 'same')
  return { lines: lines.filter(({ runs }) => runs.length > 0), picture, isReset, isChanged }
}

function hasChange({ runs }: ComparedLine): boolean {
  return runs.some(({ kind, marksBefore }) => kind !== 'kept' || marksBefore !== null)
}

function textsOf(piece: OutlinePiece | null, name: ComparedLine['name']): readonly MarkedText[] {
  return piece?.lines.find((line) => line.name === name)?.texts ?? []
}

function joined(texts: readonly MarkedText[]): string {
  return texts.map(({ text }) => text).join('')
}

function comparePictures(before: OutlinePicture | null, after: OutlinePicture | null): ComparedPicture | null {
  if (!before && !after) return null
  if (!before) return { status: 'added', before, after }
  if (!after) return { status: 'removed', before, after }
  if (before.asset?._id !== after.asset?._id) return { status: 'replaced', before, after }
  return { status: frameOf(before) === frameOf(after) ? 'same' : 'reframed', before, after }
}

/** Which part of a picture is shown, and what of it stays in view. */
function frameOf({ crop, hotspot }: OutlinePicture): string {
  return JSON.stringify([
    [crop?.top, crop?.bottom, crop?.left, crop?.right],
    [hotspot?.x, hotspot?.y, hotspot?.width, hotspot?.height],
  ])
}
