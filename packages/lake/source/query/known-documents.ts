import type { ExprNode } from 'groq-js'
import type { LakeDocument } from '../protocol/document.ts'
import { placeOf } from '../snapshot/document-list.ts'
import { constantText, constantTexts } from './constants.ts'
import { indexUse } from './index-use.ts'
import { matchingDocuments } from './match-index.ts'
import type { Reads } from './reads.ts'
import { conjuncts, equalTo, isOwnAttribute } from './conditions.ts'
import type { VisibleDocuments } from './visible-documents.ts'

/** Some documents, ordered by `_id`, and how it is noted that they were looked at. */
export interface KnownDocuments {
  readonly documents: readonly LakeDocument[]
  readonly note: (reads: Reads) => void
}

/** Among which all are that meet some conditions. */
export interface PossibleDocuments extends KnownDocuments {
  /** The conditions that each of them meets: nobody needs to judge these. */
  readonly settled: readonly ExprNode[]
}

export const allOf = ({ all }: VisibleDocuments): KnownDocuments => ({
  documents: all,
  note: (reads) => reads.everything(),
})

/** The fewest among which all are that meet the conditions; `null` where none of them says before anything is evaluated. */
export function fewestPossible(conditions: readonly ExprNode[], documents: VisibleDocuments): PossibleDocuments | null {
  const [fewest, ...others] = conditions
    .flatMap((condition) => possibleFor(condition, documents) ?? [])
    .toSorted((a, b) => a.documents.length - b.documents.length)
  // Of ids by a pattern nobody knows what would be one of them: of a type that is known.
  const note = fewest?.note ?? others.find((each) => each.note)?.note ?? allOf(documents).note
  return fewest ? { ...fewest, note } : null
}

interface Possible extends Omit<PossibleDocuments, 'note'> {
  readonly note: PossibleDocuments['note'] | null
}

/** What one condition leaves possible, where that is known before anything is evaluated. */
function possibleFor(condition: ExprNode, documents: VisibleDocuments): Possible | null {
  if (condition.type === 'Group') return possibleFor(condition.base, documents)
  if (condition.type === 'Or') return ofEither(condition, documents)
  const settled = [condition]
  const ids = textsOf(condition, '_id')
  if (ids)
    return {
      documents: ids.flatMap((id) => documents.get(id) ?? []),
      note: (reads) => ids.forEach(reads.document),
      settled,
    }
  const types = textsOf(condition, '_type')
  if (types)
    return {
      documents: union(types.map((type) => documents.ofType(type))),
      note: (reads) => types.forEach((type) => reads.text(['_type'], type)),
      settled,
    }
  const pattern = idPattern(condition)
  if (pattern !== null) return { documents: withIdsFrom(pattern, documents), note: null, settled: [] }
  const use = indexUse(condition, documents)
  const text = use && constantText(use.text)
  if (!use || text === null) return null
  return { documents: use.index.with(text), note: (reads) => reads.text(use.paths, text), settled }
}

/** `a || b`: those of both, where both say. */
function ofEither({ left, right }: Extract<ExprNode, { type: 'Or' }>, documents: VisibleDocuments): Possible | null {
  const sides = [left, right].map((side) => fewestPossible(conjuncts(side), documents))
  const known = sides.filter((side) => side !== null)
  if (known.length < sides.length) return null
  return {
    documents: union(known.map((side) => side.documents)),
    note: (reads) => known.forEach(({ note }) => note(reads)),
    settled: [],
  }
}

/** Those that meet conditions which an index of words decides; these are settled then. */
export function withWords(
  { documents: some, note, settled }: PossibleDocuments,
  conditions: readonly ExprNode[],
  documents: VisibleDocuments,
): PossibleDocuments | null {
  const judged = conditions.flatMap((condition) => {
    const found = matchingDocuments(condition, documents)
    return found ? [{ condition, found }] : []
  })
  if (judged.length === 0) return null
  // All of them are noted: a change may bring any other into a set.
  return {
    documents: some.filter((document) => judged.every(({ found }) => found.has(document))),
    note,
    settled: [...settled, ...judged.map(({ condition }) => condition)],
  }
}

/** Those that have the ids which further conditions name: to compare each with each takes as long as there are both. */
export function withIds(
  { documents, note, settled }: PossibleDocuments,
  conditions: readonly ExprNode[],
): PossibleDocuments {
  const judged = conditions.flatMap((condition) => {
    const ids = settled.includes(condition) ? null : textsOf(condition, '_id')
    return ids ? [{ condition, ids: new Set(ids) }] : []
  })
  if (judged.length === 0) return { documents, note, settled }
  return {
    documents: documents.filter(({ _id }) => judged.every(({ ids }) => ids.has(_id))),
    note,
    settled: [...settled, ...judged.map(({ condition }) => condition)],
  }
}

/** The constants that an attribute is held to, by `==` or `in`, sorted and each once; `null` when it is not. */
function textsOf(node: ExprNode, name: string): readonly string[] | null {
  const single = equalTo(node, name)
  const text = single && constantText(single)
  if (single) return text === null ? null : [text]
  if (node.type !== 'OpCall' || node.op !== 'in' || !isOwnAttribute(node.left, name)) return null
  const texts = constantTexts(node.right)
  return texts && [...new Set(texts)].toSorted()
}

/** The pattern of `_id in path("drafts.**")`; `null` for all others. */
function idPattern(node: ExprNode): string | null {
  if (node.type !== 'OpCall' || node.op !== 'in' || !isOwnAttribute(node.left, '_id')) return null
  const { right } = node
  const isPath = right.type === 'FuncCall' && right.namespace === 'global' && right.name === 'path'
  const [pattern] = isPath ? right.args : []
  return pattern ? constantText(pattern) : null
}

/** Those whose ids begin as the pattern does; they stand side by side. */
function withIdsFrom(pattern: string, { all }: VisibleDocuments): readonly LakeDocument[] {
  const [prefix = ''] = pattern.split('*')
  const from = placeOf(all, prefix)
  // Above every character that may follow.
  const to = prefix === '' ? all.length : placeOf(all, `${prefix}\u{ffff}`)
  return all.slice(from, to)
}

function union(groups: readonly (readonly LakeDocument[])[]): readonly LakeDocument[] {
  const [only = [], ...others] = groups
  if (others.length === 0) return only
  return [...new Set(groups.flat())].toSorted((a, b) => (a._id < b._id ? -1 : 1))
}
