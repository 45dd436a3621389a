import type { FuncCallNode } from 'groq-js'
import type { Expression } from '../evaluation/expression.ts'
import { Scope } from '../evaluation/scope.ts'
import { tracedAttribute, tracedElements, tracedList, unknown, type IsDocument, type Traced } from './origin.ts'
import type { TracedScope } from './traced-scope.ts'

/** A part of a query, as a function that gives its value and where it comes from. */
export type Tracing = (scope: TracedScope) => Traced

export interface TraceTools {
  readonly trace: (node: FuncCallNode['args'][number]) => Tracing
  readonly plain: (node: FuncCallNode) => Expression
  readonly isDocument: IsDocument
}

/** A function that passes on what it is given, or parts of it; `null` for one that works something out. */
export function traceFunction(node: FuncCallNode, { trace, plain, isDocument }: TraceTools): Tracing | null {
  const [only] = node.args
  const name = `${node.namespace}::${node.name}`
  if (name === 'global::coalesce') {
    const args = node.args.map(trace)
    return (scope) => {
      let last: Traced = { value: null, origin: unknown }
      for (const arg of args) {
        last = arg(scope)
        if (last.value !== null) return last
      }
      return last
    }
  }
  const originOf = ofOne.get(name)
  if (!originOf || !only || node.args.length !== 1) return null
  const given = trace(only)
  // What it gives is asked of the function itself, of what was traced: an object made twice would not be the same.
  const result = plain({ ...node, args: [{ type: 'This' }] })
  return (scope) => {
    const arg = given(scope)
    return originOf(arg, result(new Scope(arg.value, null)), isDocument)
  }
}

type OfOne = (arg: Traced, value: unknown, isDocument: IsDocument) => Traced

const ofOne: ReadonlyMap<string, OfOne> = new Map<string, OfOne>([
  ['array::compact', someOf],
  ['array::unique', someOf],
  ['global::string', (arg, value) => (arg.value === value ? arg : { value, origin: unknown })],
  ['pt::text', textOf],
])

/** Some elements of a list, in their order. */
function someOf(arg: Traced, value: unknown, isDocument: IsDocument): Traced {
  if (!Array.isArray(value)) return { value, origin: unknown }
  const all = tracedElements(arg, isDocument)
  let place = 0
  return tracedList(
    value.map((element: unknown) => {
      const found = all.findIndex((each, index) => index >= place && each.value === element)
      if (found >= 0) place = found + 1
      return all[found] ?? { value: element, origin: unknown }
    }),
  )
}

/** A text of one span is that span's; one put together from several is nobody's. */
function textOf(arg: Traced, value: unknown, isDocument: IsDocument): Traced {
  const blocks = Array.isArray(arg.value) ? tracedElements(arg, isDocument) : [arg]
  const texts = blocks
    .flatMap((block) => tracedElements(tracedAttribute(block, 'children'), isDocument))
    .map((span) => tracedAttribute(span, 'text'))
    .filter((text) => typeof text.value === 'string' && text.value !== '')
  const [text] = texts
  return text && texts.length === 1 && text.value === value ? text : { value, origin: unknown }
}
