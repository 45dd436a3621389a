import type { ExprNode } from 'groq-js'

/** The conditions that must all hold: `a && b && c` gives three. What a constant decides in `false || a` is left out. */
export function conjuncts(node: ExprNode): ExprNode[] {
  if (node.type === 'Group') return conjuncts(node.base)
  if (node.type === 'Or') {
    if (isConstant(node.left, true) || isConstant(node.right, true)) return []
    if (isConstant(node.left, false)) return conjuncts(node.right)
    if (isConstant(node.right, false)) return conjuncts(node.left)
  }
  return node.type === 'And' ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node]
}

/** The other side of `attribute == x` or `x == attribute`, where the attribute is the document's own; else `null`. */
export function equalTo(node: ExprNode, attribute: string): ExprNode | null {
  if (node.type !== 'OpCall' || node.op !== '==') return null
  if (isOwnAttribute(node.left, attribute)) return node.right
  return isOwnAttribute(node.right, attribute) ? node.left : null
}

export function isOwnAttribute(node: ExprNode, attribute: string): boolean {
  return node.type === 'AccessAttribute' && node.base === undefined && node.name === attribute
}

function isConstant(node: ExprNode, value: boolean): boolean {
  return node.type === 'Value' && node.value === value
}
