import type { ExprNode } from 'groq-js'
import { releaseType } from '../protocol/release.ts'
import { mapTree, someNode } from './tree.ts'

/** `releases::all()` is a look-up by type: said so, it is found by the index, and a change of a release is one of the answer. */
export function rewriteReleases(tree: ExprNode): ExprNode {
  return someNode(tree, isAllReleases) ? mapTree(tree, (node) => (isAllReleases(node) ? allReleases : node)) : tree
}

function isAllReleases(node: ExprNode): boolean {
  return node.type === 'FuncCall' && node.namespace === 'releases' && node.name === 'all'
}

const allReleases: ExprNode = {
  type: 'Filter',
  base: { type: 'Everything' },
  expr: {
    type: 'OpCall',
    op: '==',
    left: { type: 'AccessAttribute', name: '_type' },
    right: { type: 'Value', value: releaseType },
  },
}
