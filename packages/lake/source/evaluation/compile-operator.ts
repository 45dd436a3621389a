import { evaluateSync, Path, type ExprNode, type OpCallNode } from 'groq-js'
import type { Compile, Expression } from './expression.ts'
import { isEqual, partialCompare } from './values.ts'

type Operator = (left: unknown, right: unknown) => unknown

const ordered =
  (holds: (order: number) => boolean): Operator =>
  (left, right) => {
    const order = partialCompare(left, right)
    return order === null ? null : holds(order)
  }

const operators: Partial<Record<OpCallNode['op'], Operator>> = {
  '==': isEqual,
  '!=': (left, right) => !isEqual(left, right),
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
  in(left, right) {
    // One path is in another where its text is: groq-js takes texts only.
    const text = left instanceof Path ? left.toJSON() : left
    if (right instanceof Path) return typeof text === 'string' ? right.matches(text) : null
    return Array.isArray(right) ? right.some((each) => isEqual(left, each ?? null)) : null
  },
}

/** An operator; what is seldom used is left to groq-js, which is given the values of both sides. */
export function compileOperator({ op, left, right }: OpCallNode, of: Compile): Expression {
  const own = operators[op]
  const [one, other] = [of(left), of(right)]
  if (own) return (scope) => own(one(scope), other(scope))
  const value = (given: unknown): ExprNode => ({ type: 'Value', value: given })
  const ask = (a: unknown, b: unknown): unknown =>
    evaluateSync({ type: 'OpCall', op, left: value(a), right: value(b) }).data
  if (op !== '+') return (scope) => ask(one(scope), other(scope))
  return (scope) => {
    const [a, b] = [one(scope), other(scope)]
    return typeof a === 'string' && typeof b === 'string' ? a + b : ask(a, b)
  }
}
