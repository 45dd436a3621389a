import { createHash } from 'node:crypto'
import type { ExprNode } from 'groq-js'
import type { DocumentChange } from '../protocol/transaction.ts'
import { conjuncts, equalTo, nodesOf } from './tree.ts'

const anything = tagOf('*')

/**
 * The tags of a query: one for each type it is confined to, or the tag that every change carries where it is not, or
 * where it follows references. Too coarse only costs a fetch; too fine would leave a stale page.
 */
export function syncTagsOf(tree: ExprNode): string[] {
  const nodes = nodesOf(tree)
  const sources = nodes.filter(({ type }) => type === 'Everything').length
  const types = nodes.flatMap((node) =>
    node.type === 'Filter' && node.base.type === 'Everything' ? (typeOf(node.expr) ?? []) : [],
  )
  const wanders = nodes.some(({ type }) => type === 'Deref' || type === 'FuncCall')
  if (sources === 0 || types.length < sources || wanders) return [anything]
  return [...new Set(types)].map(tagOf)
}

/** The tags that a commit carries. */
export function syncTagsOfChange(changes: readonly DocumentChange[]): string[] {
  const types = changes.flatMap(({ before, after }) => [before?._type ?? [], after?._type ?? []].flat())
  return [anything, ...new Set(types.map(tagOf))]
}

function typeOf(filter: ExprNode): string | null {
  for (const condition of conjuncts(filter)) {
    const type = equalTo(condition, '_type')
    if (type?.type === 'Value' && typeof type.value === 'string') return type.value
  }
  return null
}

function tagOf(name: string): string {
  return `s1:${createHash('sha256').update(name).digest('base64url').slice(0, 8)}`
}
