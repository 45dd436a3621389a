import type { ExprNode } from 'groq-js'

/** The text that an expression is whatever it is asked about: `"drafts." + $id`; `null` for all others. */
export function constantText(node: ExprNode): string | null {
  if (node.type === 'Group') return constantText(node.base)
  if (node.type === 'Value') return typeof node.value === 'string' ? node.value : null
  if (node.type !== 'OpCall' || node.op !== '+') return null
  const [left, right] = [constantText(node.left), constantText(node.right)]
  return left === null || right === null ? null : left + right
}

/** The texts of an array of nothing else: `$ids`, `["a", "drafts." + $id]`; `null` for all others. */
export function constantTexts(node: ExprNode): readonly string[] | null {
  if (node.type === 'Value') {
    const values: unknown = node.value
    return Array.isArray(values) && values.every((value) => typeof value === 'string') ? values : null
  }
  if (node.type !== 'Array' || node.elements.some(({ isSplat }) => isSplat)) return null
  const texts = node.elements.map(({ value }) => constantText(value)).filter((text) => text !== null)
  return texts.length < node.elements.length ? null : texts
}
