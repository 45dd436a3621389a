import { evaluateSync, toJS, type ExprNode } from 'groq-js'
import { isDeepStrictEqual } from 'node:util'
import { mapTree } from '../query/tree.ts'
import type { LakeDocument } from '../protocol/document.ts'

/**
 * A filter with the answer in the place of each `delta::changedAny(…)`: whether what is selected differs between both sides. groq-js
 * works it out in promises only, which nothing that must end in time can wait for.
 */
export function withChanges(tree: ExprNode, before: LakeDocument | null, after: LakeDocument | null): ExprNode {
  const selected = (selector: ExprNode, root: LakeDocument | null) => toJS(evaluateSync(selector, { root }))
  return mapTree(tree, (node) => {
    if (node.type !== 'FuncCall' || node.namespace !== 'delta' || node.name !== 'changedAny') return node
    const value = node.args
      .flatMap(selectorsOf)
      .some((each) => !isDeepStrictEqual(selected(each, before), selected(each, after)))
    return { type: 'Value', value }
  })
}

/** `(title, slug)` selects both. */
function selectorsOf(node: ExprNode): ExprNode[] {
  if (node.type === 'Tuple') return node.members.flatMap(selectorsOf)
  return node.type === 'Group' ? selectorsOf(node.base) : [node]
}
