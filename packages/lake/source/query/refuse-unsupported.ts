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

/** What groq-js says of functions of an extension that it is not given: the first that it meets, also where another is around it. */
const unknownGeo = /^Undefined (?:function|namespace): geo$/

/** The sentence of the parser, or one that names the function where it is one of `geo::…`. */
export function namingGeo(sentence: string, query: string): string {
  const [name] = unknownGeo.test(sentence) ? (/\bgeo(?:::\w+)?(?=\s*\()/.exec(query) ?? []) : []
  return name === undefined ? sentence : `this content lake does not support ${name}()`
}

/** @throws what `refuse` makes, naming the function, rather than let it answer something wrong */
export function refuseUnsupported(node: ExprNode, refuse: (description: string) => Error): void {
  if (node.type !== 'FuncCall' && node.type !== 'PipeFuncCall') return
  const namespace = node.type === 'FuncCall' ? node.namespace : 'global'
  const name = namespace === 'global' ? node.name : `${namespace}::${node.name}`
  if (namespace === 'geo' || unsupported.has(name)) throw refuse(`this content lake does not support ${name}()`)
}
