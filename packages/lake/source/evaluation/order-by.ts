import type { ExprNode, PipeFuncCallNode } from 'groq-js'
import type { Compile, Expression } from './expression.ts'
import type { Scope } from './scope.ts'
import { totalCompare } from './values.ts'

/** `| order(…)`. What is equal stays as it was. */
export function orderBy({ base, args }: PipeFuncCallNode, of: Compile): Expression {
  const list = of(base)
  const sort = sortedBy(args, of)
  return (scope) => {
    const items = list(scope)
    return Array.isArray(items) ? sort(items, (item: unknown) => item, scope) : null
  }
}

/** Sorts anything by what an `order(…)` makes of its value. */
export function sortedBy(args: readonly ExprNode[], of: Compile) {
  const criteria = args.map((arg) => ({
    value: of(arg.type === 'Desc' || arg.type === 'Asc' ? arg.base : arg),
    sign: arg.type === 'Desc' ? -1 : 1,
  }))
  return <T>(items: readonly T[], valueOf: (item: T) => unknown, scope: Scope): T[] =>
    items
      .map((item) => {
        const inner = scope.inner(valueOf(item) ?? null)
        return { item, keys: criteria.map(({ value }) => value(inner)) }
      })
      .toSorted((a, b) => {
        for (const [place, { sign }] of criteria.entries()) {
          const order = totalCompare(a.keys[place], b.keys[place])
          if (order !== 0) return sign * order
        }
        return 0
      })
      .map(({ item }) => item)
}
