import type { ArrayNode, ExprNode, ObjectNode } from 'groq-js'
import type { Expression } from '../evaluation/expression.ts'
import { tracedAttributes, tracedElements, tracedList, tracedObject } from './origin.ts'
import type { TraceTools, Tracing } from './trace-function.ts'

/** `[…]`: each element keeps its origin. */
export function traceArray({ elements }: ArrayNode, { trace, isDocument }: TraceTools): Tracing {
  const parts = elements.map(({ value, isSplat }) => ({ value: trace(value), isSplat }))
  return (scope) =>
    tracedList(
      parts.flatMap(({ value, isSplat }) => {
        const found = value(scope)
        return isSplat ? tracedElements(found, isDocument) : [found]
      }),
    )
}

/** `{…}`: each attribute keeps its origin, those of `...` too. */
export function traceObject(
  { attributes }: ObjectNode,
  { trace }: TraceTools,
  plain: (node: ExprNode) => Expression,
): Tracing {
  const parts = attributes.map((attribute) => ({
    name: attribute.type === 'ObjectAttributeValue' ? attribute.name : null,
    value: trace(attribute.value),
    holds: attribute.type === 'ObjectConditionalSplat' ? plain(attribute.condition) : null,
  }))
  return (scope) =>
    tracedObject(
      parts.flatMap(({ name, value, holds }) => {
        if (holds && holds(scope.plain) !== true) return []
        const found = value(scope)
        return name === null ? tracedAttributes(found) : [[name, found] as const]
      }),
    )
}
