import type { ExprNode, OpCallNode } from 'groq-js'
import { ApiError } from '../protocol/api-error.ts'
import type { Reads } from './reads.ts'
import { textSearch } from './text-search.ts'
import { conjuncts } from './conditions.ts'
import { mapTree, nodesOf, someNode } from './tree.ts'
import type { VisibleDocuments } from './visible-documents.ts'
import { searchDocuments } from './word-index.ts'

/**
 * groq-js has no search engine: `[@, _id] match text::query("peace")`, which the Studio's lists send, fails in it, and
 * `@ match "x"` finds nothing. Both ask about whole documents, so the answer is looked up first and put in as a list of
 * ids; on a single field the words of `text::query` become ordinary match patterns.
 */
export function rewriteTextSearch(tree: ExprNode, documents: VisibleDocuments, reads: Reads): ExprNode {
  if (!someNode(tree, isMatch)) return tree
  const ofDocuments = new Set(nodesOf(tree).flatMap(conditionsOnDocuments))
  return mapTree(tree, (node) => {
    if (!isMatch(node)) return node
    const search = searchOf(node)
    if (search === null) return node
    const ofValue: ExprNode =
      node.right.type === 'Value' ? node : { ...node, right: { type: 'Value', value: patterns(search) } }
    if (!asksAboutDocument(node.left)) return ofValue
    const ofDocument = idsOf(search, documents, reads)
    if (ofDocuments.has(node)) return ofDocument
    // `@` may be anything here: an element of `tags[@ match "x"]` is a text.
    const condition: ExprNode = { type: 'FuncCall', namespace: 'global', name: 'defined', args: [ownId] }
    const alternative = { type: 'SelectAlternative' as const, condition, value: ofDocument }
    return { type: 'Select', alternatives: [alternative], fallback: ofValue }
  })
}

function isMatch(node: ExprNode): node is OpCallNode {
  return node.type === 'OpCall' && node.op === 'match'
}

/** What `*[…]` demands of each document: there `@` is one. */
function conditionsOnDocuments(node: ExprNode): ExprNode[] {
  return node.type === 'Filter' && node.base.type === 'Everything' ? conjuncts(node.expr) : []
}

const ownId: ExprNode = { type: 'AccessAttribute', name: '_id' }

/** What is searched for: by `text::query("…")` anywhere, by a plain pattern when it is held against a whole document. */
function searchOf({ left, right }: OpCallNode): string | null {
  if (right.type === 'FuncCall' && right.namespace === 'text' && right.name === 'query') {
    const [query] = right.args
    if (query?.type === 'Value') return typeof query.value === 'string' ? query.value : ''
    throw new ApiError(400, 'queryParseError', 'text::query() takes a text or a parameter.')
  }
  return asksAboutDocument(left) && right.type === 'Value' && typeof right.value === 'string' ? right.value : null
}

function asksAboutDocument(node: ExprNode): boolean {
  if (node.type === 'This') return true
  return node.type === 'Array' && node.elements.some(({ value }) => asksAboutDocument(value))
}

function idsOf(query: string, documents: VisibleDocuments, reads: Reads): ExprNode {
  const search = textSearch(query)
  if (search.isMetByAll) return { type: 'Value', value: true }
  reads.everything()
  const ids = searchDocuments(search, documents).map(({ _id }) => _id)
  return {
    type: 'OpCall',
    op: 'in',
    left: ownId,
    right: { type: 'Value', value: ids },
  }
}

function patterns(search: string): string[] {
  return search
    .split(/\s+/)
    .filter((word) => word !== '' && !word.startsWith('-'))
    .map((word) => word.replaceAll('"', ''))
}
