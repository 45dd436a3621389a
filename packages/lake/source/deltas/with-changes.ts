import { isSelectorNode, type ExprNode } from 'groq-js'
import { compilePart } from '../evaluation/compile.ts'
import { changedAny, changedOnly } from '../evaluation/differences.ts'
import type { EvaluationContext } from '../evaluation/expression.ts'
import { compileSelector } from '../evaluation/selector.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { LakeDocument } from '../protocol/document.ts'
import { mapTree } from '../query/tree.ts'

/**
 * A filter with the answer in the place of each `delta::changedAny(…)` and `delta::changedOnly(…)`: groq-js works them out in promises
 * only, which nothing that must end in time can wait for.
 * @throws ApiError 400 for a condition in a selector that cannot be evaluated
 */
export function withChanges(
  tree: ExprNode,
  { before, after }: Sides,
  context: Omit<EvaluationContext, 'everything' | 'dereference'>,
): ExprNode {
  const alone = { ...context, everything: [], dereference: () => null }
  const of = (part: ExprNode) => {
    const compiled = compilePart(part, alone)
    if (compiled) return compiled
    throw new ApiError(400, 'queryError', 'A selector may not use delta functions, score() or geo functions.')
  }
  return mapTree(tree, (node) => {
    const [selector] = node.type === 'FuncCall' && node.namespace === 'delta' ? node.args : []
    if (node.type !== 'FuncCall' || !selector || !isSelectorNode(selector)) return node
    const changed = node.name === 'changedAny' ? changedAny : changedOnly
    return { type: 'Value', value: changed(before, after, compileSelector(selector, of)) }
  })
}

interface Sides {
  readonly before: LakeDocument | null
  readonly after: LakeDocument | null
}
