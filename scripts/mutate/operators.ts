import { z } from 'zod'

const Span = z.object({ start: z.number(), end: z.number() })

/** A part of swc's syntax tree: everything but its kind and place differs from kind to kind. */
export type Node = z.infer<typeof NodeSchema>

const NodeSchema = z.looseObject({ type: z.string(), span: Span })

export function asNode(value: unknown): Node | null {
  const { data } = NodeSchema.safeParse(value)
  return data ?? null
}

/** Gives the text of a part, from its start to its end. */
export type TextBetween = (from: number, to: number) => string

/** From where to where (swc's offsets) the text is replaced, and by what. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly after: string
}

const otherOperator: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
}

/** One of the other operators of each says the opposite. */
const comparisons = new Set<unknown>(['===', '!==', '<', '<=', '>', '>='])

/** A map, since an object has a `toString` of its own. */
const otherMethod: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
])

/** Methods that give something like what they are asked of: the mutant leaves the call out. */
const leftOut = new Set([
  'filter',
  'toSorted',
  'toReversed',
  'slice',
  'trim',
  'toLowerCase',
  'normalize',
  'replace',
  'replaceAll',
])

/** The ways in which one part of a program is changed; none for most parts. */
export function changesOf(node: Node, source: TextBetween): Change[] {
  const whole = (after: string): Change => ({ from: node.span.start, to: node.span.end, after })
  const text = () => source(node.span.start, node.span.end)
  switch (node.type) {
    case 'BinaryExpression':
      return operatorChanges(node, source)
    case 'ConditionalExpression':
    case 'IfStatement': {
      const test = asNode(node.test)
      return test && !isTurnedAnyway(test)
        ? [{ from: test.span.start, to: test.span.end, after: `!(${source(test.span.start, test.span.end)})` }]
        : []
    }
    case 'UnaryExpression':
      return node.operator === '!' || node.operator === '-' ? [whole(text().slice(1))] : []
    case 'BooleanLiteral':
      return [whole(node.value === true ? 'false' : 'true')]
    case 'NumericLiteral':
      return typeof node.value === 'number' ? [whole(String(node.value + 1))] : []
    case 'StringLiteral':
      return [whole(node.value === '' ? "'mutated'" : "''")]
    case 'ArrayExpression':
      return Array.isArray(node.elements) && node.elements.length > 0 ? [whole('[]')] : []
    case 'ExpressionStatement':
      return [whole(';')]
    case 'CallExpression':
      return methodChanges(node, source)
    default:
      return []
  }
}

/** Whether a condition has a change of its own that turns it round: the same one twice would count twice. */
function isTurnedAnyway({ type, operator }: Node): boolean {
  return type === 'UnaryExpression' ? operator === '!' : comparisons.has(operator)
}

function operatorChanges(node: Node, source: TextBetween): Change[] {
  const [left, right, { operator }] = [asNode(node.left), asNode(node.right), node]
  if (!left || !right || typeof operator !== 'string') return []
  if (operator === '??') return [{ from: left.span.end, to: right.span.end, after: '' }]
  const at = left.span.end + source(left.span.end, right.span.start).indexOf(operator)
  return (otherOperator[operator] ?? []).map((after) => ({ from: at, to: at + operator.length, after }))
}

function methodChanges(node: Node, source: TextBetween): Change[] {
  const callee = asNode(node.callee)
  const [object, property] = [asNode(callee?.object), asNode(callee?.property)]
  if (!object || property?.type !== 'Identifier' || typeof property.value !== 'string') return []
  if (leftOut.has(property.value))
    return [
      { ...node.span, from: node.span.start, to: node.span.end, after: source(object.span.start, object.span.end) },
    ]
  const other = otherMethod.get(property.value)
  return other ? [{ from: property.span.start, to: property.span.end, after: other }] : []
}
