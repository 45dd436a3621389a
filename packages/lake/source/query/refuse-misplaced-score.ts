import type { ExprNode } from 'groq-js'

/**
 * `score()` is of documents, or of what is as whole as they are: a single one is no list, and what a projection made has no text to
 * look in.
 * @throws what `refuse` makes
 */
export function refuseMisplacedScore(node: ExprNode, refuse: (description: string) => Error): void {
  if (node.type === 'PipeFuncCall' && node.name === 'score' && !isOfDocuments(node.base))
    throw refuse('score() goes behind a list of documents, before elements are taken out of it or projected')
}

function isOfDocuments(node: ExprNode): boolean {
  switch (node.type) {
    case 'AccessElement':
    case 'Projection':
    case 'Object':
      return false
    case 'Map':
    case 'FlatMap':
      return node.expr.type !== 'Projection' && isOfDocuments(node.base)
    case 'Filter':
    case 'Slice':
    case 'Group':
    case 'ArrayCoerce':
    case 'PipeFuncCall':
      return isOfDocuments(node.base)
    default:
      return true
  }
}
