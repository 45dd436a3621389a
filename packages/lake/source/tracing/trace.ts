import type { ExprNode } from 'groq-js'
import { compilePart } from '../evaluation/compile.ts'
import type { EvaluationContext, Expression } from '../evaluation/expression.ts'
import { sortedBy } from '../evaluation/order-by.ts'
import { sliced } from '../evaluation/slice.ts'
import { attributeOf, isObject } from '../evaluation/values.ts'
import {
  literal,
  tracedAttribute,
  tracedAttributes,
  tracedElements,
  tracedList,
  tracedObject,
  unknown,
  type IsDocument,
  type Traced,
} from './origin.ts'
import { traceFunction, type TraceTools, type Tracing } from './trace-function.ts'
import { traceArray, traceObject } from './trace-made.ts'
import { innerScope, outermost, tracedOuter, type TracedScope } from './traced-scope.ts'

/** Thrown for a node that is left to groq-js, which cannot say where anything comes from. */
class Untraceable extends Error {}

export interface TraceContext extends EvaluationContext {
  readonly isDocument: IsDocument
}

/**
 * Evaluates a query as `compileQuery` does, and says where each part of the result comes from. Conditions, keys to sort by
 * and whatever works a value out are evaluated as always: only what ends in the result is followed.
 * @returns `null` where there is a node that is left to groq-js
 */
export function traceQuery(tree: ExprNode, context: TraceContext): Traced | null {
  try {
    return trace(tree, context)(outermost)
  } catch (error) {
    if (error instanceof Untraceable) return null
    throw error
  }
}

function trace(node: ExprNode, context: TraceContext): Tracing {
  const { isDocument } = context
  const of = (part: ExprNode) => trace(part, context)
  const plain = (part: ExprNode): Expression => {
    const compiled = compilePart(part, context)
    if (compiled) return compiled
    throw new Untraceable(part.type)
  }
  const tools: TraceTools = { trace: of, plain, isDocument }
  const elements = (make: (found: readonly Traced[], scope: TracedScope) => readonly Traced[]): Tracing =>
    'base' in node && node.base ? onElements(of(node.base), isDocument, make) : worked(plain(node))
  switch (node.type) {
    case 'Value':
      return ({ plain: scope }) => ({ value: plain(node)(scope), origin: literal })
    case 'This':
      return (scope) => tracedOuter(scope, 0)
    case 'Parent':
      return (scope) => tracedOuter(scope, node.n)
    case 'Group':
      return of(node.base)
    case 'AccessAttribute': {
      const base = node.base ? of(node.base) : (scope: TracedScope) => tracedOuter(scope, 0)
      return (scope) => tracedAttribute(base(scope), node.name)
    }
    case 'AccessElement': {
      const base = of(node.base)
      return (scope) => tracedElements(base(scope), isDocument).at(node.index) ?? nothing
    }
    case 'Slice':
      return elements((found) => sliced(found, node))
    case 'ArrayCoerce': {
      const base = of(node.base)
      return (scope) => {
        const found = base(scope)
        return Array.isArray(found.value) ? found : nothing
      }
    }
    case 'Filter': {
      const holds = plain(node.expr)
      return elements((found, { plain: scope }) => found.filter(({ value }) => holds(scope.inner(value)) === true))
    }
    case 'Map': {
      const inner = of(node.expr)
      return elements((found, scope) => found.map((element) => inner(innerScope(scope, element, true))))
    }
    case 'FlatMap': {
      const inner = of(node.expr)
      return elements((found, scope) =>
        found.flatMap((element) => {
          const made = inner(innerScope(scope, element, true))
          return Array.isArray(made.value) ? tracedElements(made, isDocument) : [made]
        }),
      )
    }
    case 'Projection': {
      const [base, inner] = [of(node.base), of(node.expr)]
      return (scope) => {
        const found = base(scope)
        return isObject(found.value) ? inner(innerScope(scope, found)) : nothing
      }
    }
    case 'Object':
      return traceObject(node, tools, plain)
    case 'Array':
      return traceArray(node, tools)
    case 'Deref': {
      const base = of(node.base)
      return (scope) => {
        const id = attributeOf(base(scope).value, '_ref')
        const value = typeof id === 'string' ? (context.dereference(id) ?? null) : null
        return { value, origin: isDocument(value) ? { kind: 'stored', document: value, place: null } : unknown }
      }
    }
    case 'Select': {
      const alternatives = node.alternatives.map((each) => ({ holds: plain(each.condition), value: of(each.value) }))
      const fallback = node.fallback && of(node.fallback)
      return (scope) => {
        const chosen = alternatives.find(({ holds }) => holds(scope.plain) === true)?.value ?? fallback
        return chosen ? chosen(scope) : nothing
      }
    }
    case 'OpCall':
      return node.op === '+' ? sum(of(node.left), of(node.right), plain(node), isDocument) : worked(plain(node))
    case 'FuncCall':
      return traceFunction(node, tools) ?? worked(plain(node))
    case 'PipeFuncCall': {
      if (node.name !== 'order') throw new Untraceable(node.type)
      const sort = sortedBy(node.args, plain)
      return elements((found, { plain: scope }) => sort(found, ({ value }) => value, scope))
    }
    default:
      return worked(plain(node))
  }
}

const nothing: Traced = { value: null, origin: unknown }

/** What is worked out has no origin, but for the documents in it, which are known when they are taken out. */
function worked(expression: Expression): Tracing {
  return ({ plain }) => ({ value: expression(plain), origin: unknown })
}

function onElements(
  base: Tracing,
  isDocument: IsDocument,
  make: (found: readonly Traced[], scope: TracedScope) => readonly Traced[],
): Tracing {
  return (scope) => {
    const found = base(scope)
    return Array.isArray(found.value) ? tracedList(make(tracedElements(found, isDocument), scope)) : nothing
  }
}

/** `+` joins lists and objects, whose parts stay what they are; everything else is worked out. */
function sum(left: Tracing, right: Tracing, plain: Expression, isDocument: IsDocument): Tracing {
  return (scope) => {
    const [one, other] = [left(scope), right(scope)]
    if (Array.isArray(one.value) && Array.isArray(other.value))
      return tracedList([...tracedElements(one, isDocument), ...tracedElements(other, isDocument)])
    if (isObject(one.value) && isObject(other.value))
      return tracedObject([...tracedAttributes(one), ...tracedAttributes(other)])
    return { value: plain(scope.plain), origin: unknown }
  }
}
