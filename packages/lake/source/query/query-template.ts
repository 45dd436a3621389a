import { parse, type ExprNode } from 'groq-js'
import { LRUCache } from 'lru-cache'
import { mapTree, nodesOf } from './tree.ts'

/** A program asks the same few questions with other parameters: parsing one takes longer than answering it. Characters. */
const templates = new LRUCache<string, { readonly tree: ExprNode | null }>({
  maxSize: 500_000,
  sizeCalculation: (_template, query) => query.length + 1,
})

/**
 * A query parsed without its parameters, for `withParameters`.
 * @param refuse throws where something in it is not supported
 * @returns `null` where the parameters decide how it is read, as in `*[$from..$to]`, or where it cannot be read
 */
export function templateOf(query: string, refuse: (nodes: readonly ExprNode[]) => void): ExprNode | null {
  const known = templates.get(query)
  if (known) return known.tree
  const tree = parsed(query)
  const nodes = tree ? nodesOf(tree) : []
  refuse(nodes)
  const template = { tree: nodes.some(isReadByParameters) ? null : tree }
  templates.set(query, template)
  return template.tree
}

/** In a function of somebody's own, a parameter is its argument. */
const declaresFunction = /\bfn\s/u

function parsed(query: string): ExprNode | null {
  if (declaresFunction.test(query)) return null
  try {
    return parse(query)
  } catch {
    // With the parameters it may be in order; if not, it is said there what is wrong.
    return null
  }
}

/** What a constant is made of. `[$name]` is an attribute, an element or a filter, as the parameter is a text, a number or else. */
const ofConstants: ReadonlySet<ExprNode['type']> = new Set(['Value', 'Parameter', 'Group', 'Pos', 'Neg', 'OpCall'])

function isReadByParameters(node: ExprNode): boolean {
  if (node.type !== 'Filter') return false
  const parts = nodesOf(node.expr)
  return parts.every(({ type }) => ofConstants.has(type)) && parts.some(({ type }) => type === 'Parameter')
}

/** @returns `null` where one of the parameters is not given */
export function withParameters(template: ExprNode, params: Readonly<Record<string, unknown>>): ExprNode | null {
  let isWhole = true
  const tree = mapTree(template, (node) => {
    if (node.type !== 'Parameter') return node
    isWhole &&= Object.hasOwn(params, node.name)
    return { type: 'Value', value: params[node.name] }
  })
  return isWhole ? tree : null
}
