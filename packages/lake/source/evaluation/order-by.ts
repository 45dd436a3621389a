import type { PipeFuncCallNode } from 'groq-js'
import type { Compile, Expression } from './expression.ts'
import { totalCompare } from './values.ts'

/** `| order(…)`. What is equal stays as it was. */
export function orderBy({ base, args }: PipeFuncCallNode, of: Compile): Expression {
  const list = of(base)
  const criteria = args.map((arg) => ({
    value: of(arg.type === 'Desc' || arg.type === 'Asc' ? arg.base : arg),
    sign: arg.type === 'Desc' ? -1 : 1,
  }))
  return (scope) => {
    const items = list(scope)
    if (!Array.isArray(items)) return null
    return items
      .map((item: unknown) => {
        const inner = scope.inner(item ?? null)
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
}
