import type { ExprNode } from 'groq-js'

/** Functions that the evaluator knows by name only. `text::query` is not here: `rewrite-text-search.ts` carries it out. */
const unsupported = new Set([
  'text::semanticSimilarity',
  'user::attributes',
  'media::aspect',
  'documents::get',
  'documents::incomingRefCount',
  'documents::incomingGlobalDocumentReferenceCount',
])

/** @throws what `refuse` makes, naming the function, rather than let it answer something wrong */
export function refuseUnsupported(node: ExprNode, refuse: (description: string) => Error): void {
  if (node.type !== 'FuncCall' && node.type !== 'PipeFuncCall') return
  const namespace = node.type === 'FuncCall' ? node.namespace : 'global'
  const name = namespace === 'global' ? node.name : `${namespace}::${node.name}`
  if (namespace === 'geo' || unsupported.has(name)) throw refuse(`this content lake does not support ${name}()`)
}
