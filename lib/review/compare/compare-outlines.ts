import { align, type ListStep } from './align.ts'
import { comparePieces } from './compare-pieces.ts'
import type { ChangeStatus, Comparison, UncountedGroup, UncountedPiece } from './comparison.ts'
import { fullEffort, type Effort } from './effort.ts'
import { listChanges } from './list-changes.ts'
import type { Outline, OutlineGroup, OutlinePiece } from './outline.ts'
import { pairBy, pairPieces } from './pair-pieces.ts'

/** What changed between two versions of a page. Pure; what would take too long to work out is given as rewritten. */
export function compareOutlines(before: Outline, after: Outline): Comparison {
  const effort = fullEffort()
  const pairs = new Map<number, number>()
  pairBy(before, after, pairs, ({ key }) => key)
  return listChanges(align(before, after, pairs).map((step) => compareGroup(step, effort)))
}

function compareGroup(step: ListStep<OutlineGroup>, effort: Effort): UncountedGroup {
  if (step.kind === 'movedAway') return { name: step.before.name, status: 'movedAway', pieces: [] }
  const before = step.kind === 'added' ? [] : step.before.pieces
  const after = step.kind === 'removed' ? [] : step.after.pieces
  const { name } = step.kind === 'removed' ? step.before : step.after
  const pieces = align(before, after, pairPieces(before, after)).map((each) => comparePiece(each, effort))
  const status = step.kind === 'kept' ? 'same' : step.kind
  return { name, status, pieces }
}

function comparePiece(step: ListStep<OutlinePiece>, effort: Effort): UncountedPiece {
  const before = step.kind === 'added' ? null : step.before
  const after = step.kind === 'removed' ? null : step.after
  // Where a piece was, what it says now is enough to recognise it by; what changed in it is shown where it is.
  const difference =
    step.kind === 'movedAway' ? comparePieces(after, after, effort) : comparePieces(before, after, effort)
  const { kind, form, language } = step.kind === 'removed' ? step.before : step.after
  const { lines, picture, isReset, isChanged } = difference
  return { status: statusOf(step.kind, isChanged), kind, form, lines, picture, isReset, language }
}

function statusOf(kind: ListStep<OutlinePiece>['kind'], isChanged: boolean): ChangeStatus {
  if (kind !== 'kept') return kind
  return isChanged ? 'changed' : 'same'
}
