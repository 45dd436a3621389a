import type { ArrayNode, ExprNode, ObjectNode } from 'groq-js'
import { compileFunction } from './compile-function.ts'
import { compileOperator } from './compile-operator.ts'
import type { Compile, EvaluationContext, Expression } from './expression.ts'
import { isClosed } from './is-closed.ts'
import { orderBy } from './order-by.ts'
import { Scope } from './scope.ts'
import { sliced } from './slice.ts'
import { attributeOf, isObject, partialCompare } from './values.ts'

/** Thrown for a node that is left to groq-js. */
class Unsupported extends Error {}

/**
 * Turns a parsed query into functions: groq-js looks at each node again for each document, and evaluates both sides of `&&`
 * and `||`. What each node gives is exactly what groq-js makes of it; tests compare the two.
 * @returns what gives the result; `null` where there is a node that is left to groq-js
 */
export function compileQuery(tree: ExprNode, context: EvaluationContext): (() => unknown) | null {
  const whole = compilePart(tree, context)
  return whole && (() => whole(new Scope(null, null)))
}

/** The same of a part of a query, which gives its value in a scope. */
export function compilePart(node: ExprNode, context: EvaluationContext): Expression | null {
  try {
    return compile(node, context)
  } catch (error) {
    if (error instanceof Unsupported) return null
    throw error
  }
}

/** What goes through a list, which may be all documents. */
const costly: ReadonlySet<ExprNode['type']> = new Set(['Filter', 'Map', 'FlatMap', 'PipeFuncCall'])

/** What gives the same wherever it stands is worked out once, and not for each document that a condition is asked about. */
function compile(node: ExprNode, context: EvaluationContext): Expression {
  const expression = compileNode(node, context)
  return costly.has(node.type) && isClosed(node) ? once(expression) : expression
}

function once(expression: Expression): Expression {
  let found: { readonly value: unknown } | undefined
  return (scope) => (found ??= { value: expression(scope) }).value
}

function compileNode(node: ExprNode, context: EvaluationContext): Expression {
  const of: Compile = (part) => compile(part, context)
  switch (node.type) {
    case 'Value': {
      const value: unknown = node.value ?? null
      return () => value
    }
    case 'This':
      return (scope) => scope.value
    case 'Parent':
      return (scope) => scope.outer(node.n)
    case 'Everything':
      return () => context.everything
    case 'Group':
      return of(node.base)
    case 'AccessAttribute': {
      const base = node.base && of(node.base)
      const { name } = node
      return base ? (scope) => attributeOf(base(scope), name) : (scope) => attributeOf(scope.value, name)
    }
    case 'AccessElement':
      return onArray(of(node.base), (array) => array.at(node.index) ?? null)
    case 'Slice':
      return onArray(of(node.base), (array) => sliced(array, node))
    case 'ArrayCoerce':
      return onArray(of(node.base), (array) => array)
    case 'Filter': {
      const holds = of(node.expr)
      return onArray(of(node.base), (array, scope) => array.filter((item) => holds(scope.inner(item ?? null)) === true))
    }
    case 'Map': {
      const inner = of(node.expr)
      return onArray(of(node.base), (array, scope) => array.map((item) => inner(scope.inner(item ?? null, true))))
    }
    case 'FlatMap': {
      const inner = of(node.expr)
      return onArray(of(node.base), (array, scope) => array.flatMap((item) => inner(scope.inner(item ?? null, true))))
    }
    case 'Projection': {
      const base = of(node.base)
      const inner = of(node.expr)
      return (scope) => {
        const value = base(scope)
        return isObject(value) ? inner(scope.inner(value)) : null
      }
    }
    case 'Object':
      return objectOf(node, of)
    case 'Array':
      return arrayOf(node, of)
    case 'Deref': {
      const base = of(node.base)
      return (scope) => {
        const id = attributeOf(base(scope), '_ref')
        return typeof id === 'string' ? (context.dereference(id) ?? null) : null
      }
    }
    case 'Select': {
      const alternatives = node.alternatives.map(({ condition, value }) => ({ holds: of(condition), value: of(value) }))
      const fallback = node.fallback && of(node.fallback)
      return (scope) => {
        for (const { holds, value } of alternatives) if (holds(scope) === true) return value(scope)
        return fallback ? fallback(scope) : null
      }
    }
    case 'InRange': {
      const [value, left, right] = [of(node.base), of(node.left), of(node.right)]
      return (scope) => {
        const found = value(scope)
        const [low, high] = [partialCompare(found, left(scope)), partialCompare(found, right(scope))]
        return low === null || high === null ? null : low >= 0 && (node.isInclusive ? high <= 0 : high < 0)
      }
    }
    case 'And':
      return both(of(node.left), of(node.right), false)
    case 'Or':
      return both(of(node.left), of(node.right), true)
    case 'Not': {
      const base = of(node.base)
      return (scope) => {
        const value = base(scope)
        return typeof value === 'boolean' ? !value : null
      }
    }
    case 'Neg':
    case 'Pos': {
      const base = of(node.base)
      const sign = node.type === 'Neg' ? -1 : 1
      return (scope) => {
        const value = base(scope)
        return typeof value === 'number' ? sign * value : null
      }
    }
    case 'OpCall':
      return compileOperator(node, of) ?? refuse(node)
    case 'FuncCall':
      return compileFunction(node, of, context) ?? refuse(node)
    case 'PipeFuncCall':
      return node.name === 'order' ? orderBy(node, of) : refuse(node)
    default:
      return refuse(node)
  }
}

function refuse({ type }: ExprNode): never {
  throw new Unsupported(type)
}

function onArray(base: Expression, make: (array: readonly unknown[], scope: Scope) => unknown): Expression {
  return (scope) => {
    const value = base(scope)
    return Array.isArray(value) ? make(value, scope) : null
  }
}

/** `&&` and `||`: one side that decides is enough, whatever the other is. */
function both(left: Expression, right: Expression, decides: boolean): Expression {
  return (scope) => {
    const one = left(scope)
    if (one === decides) return decides
    const other = right(scope)
    if (other === decides) return decides
    return typeof one === 'boolean' && typeof other === 'boolean' ? !decides : null
  }
}

function arrayOf({ elements }: ArrayNode, of: Compile): Expression {
  const parts = elements.map(({ value, isSplat }) => ({ value: of(value), isSplat }))
  const [only] = parts
  const splat = (found: unknown): readonly unknown[] => (Array.isArray(found) ? found : [])
  // What an index has is given so: it may be long, and nobody changes it.
  if (only?.isSplat && parts.length === 1) return (scope) => splat(only.value(scope))
  return (scope) =>
    parts.flatMap(({ value, isSplat }) => {
      const found = value(scope)
      return isSplat ? splat(found) : [found]
    })
}

function objectOf({ attributes }: ObjectNode, of: Compile): Expression {
  const parts = attributes.map((attribute) => {
    const value = of(attribute.value)
    switch (attribute.type) {
      case 'ObjectAttributeValue':
        return { name: attribute.name, value, holds: null }
      case 'ObjectConditionalSplat':
        return { name: null, value, holds: of(attribute.condition) }
      case 'ObjectSplat':
        return { name: null, value, holds: null }
    }
  })
  return (scope) => {
    const result: Record<string, unknown> = {}
    for (const { name, value, holds } of parts) {
      if (holds && holds(scope) !== true) continue
      const found = value(scope)
      if (name !== null) result[name] = found
      else if (isObject(found)) Object.assign(result, found)
    }
    return result
  }
}
