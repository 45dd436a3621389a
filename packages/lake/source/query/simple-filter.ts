import { Path, type ExprNode } from 'groq-js'
import type { LakeDocument } from '../protocol/document.ts'

/** What a condition is of a document; `null` where GROQ says neither true nor false. */
type Condition = (document: LakeDocument) => boolean | null
type Operand = (document: LakeDocument) => unknown

/** More than two of `**` in a path can take long to compare. */
const maxWildcards = 2

/**
 * A test for a listener's filter that is certain to take no longer than a look at the document; `null` where the filter has
 * anything but comparisons of the document's own attributes. Only such filters are judged by the thread that writes. The kinds
 * of nodes here are a closed list, and each means exactly what groq-js makes of it.
 */
export function simpleFilter(node: ExprNode): ((document: LakeDocument) => boolean) | null {
  if (node.type === 'Everything') return () => true
  if (node.type !== 'Filter') return null
  const outer = simpleFilter(node.base)
  const own = condition(node.expr)
  return outer && own && ((document) => outer(document) && own(document) === true)
}

function condition(node: ExprNode): Condition | null {
  switch (node.type) {
    case 'Group':
      return condition(node.base)
    case 'And':
      return both(node.left, node.right, false)
    case 'Or':
      return both(node.left, node.right, true)
    case 'Not': {
      const inner = condition(node.base)
      return (
        inner &&
        ((document) => {
          const value = inner(document)
          return value === null ? null : !value
        })
      )
    }
    case 'OpCall':
      return node.op === 'in' ? membership(node.left, node.right) : comparison(node.op, node.left, node.right)
    case 'FuncCall': {
      const [argument] = node.args
      const value = node.namespace === 'global' && node.name === 'defined' && argument ? operand(argument) : null
      return value && ((document) => value(document) !== null)
    }
    case 'AccessAttribute':
    case 'Value': {
      const value = operand(node)
      return value && ((document) => truth(value(document)))
    }
    default:
      return null
  }
}

/** `&&` and `||`: one side that decides is enough, whatever the other is. */
function both(left: ExprNode, right: ExprNode, decides: boolean): Condition | null {
  const one = condition(left)
  const other = condition(right)
  if (!one || !other) return null
  return (document) => {
    const first = one(document)
    if (first === decides) return decides
    const second = other(document)
    if (second === decides) return decides
    return first === null || second === null ? null : !decides
  }
}

function comparison(op: string, left: ExprNode, right: ExprNode): Condition | null {
  const one = operand(left)
  const other = operand(right)
  if (!one || !other) return null
  switch (op) {
    case '==':
      return (document) => isEqual(one(document), other(document))
    case '!=':
      return (document) => !isEqual(one(document), other(document))
    case '<':
      return (document) => ordered(one(document), other(document), (order) => order < 0)
    case '<=':
      return (document) => ordered(one(document), other(document), (order) => order <= 0)
    case '>':
      return (document) => ordered(one(document), other(document), (order) => order > 0)
    case '>=':
      return (document) => ordered(one(document), other(document), (order) => order >= 0)
    default:
      return null
  }
}

function membership(left: ExprNode, right: ExprNode): Condition | null {
  const value = operand(left)
  if (!value) return null
  if (right.type === 'FuncCall' && right.name === 'path' && right.namespace === 'global')
    return inPath(left, right.args[0])
  const list = constants(right)
  if (!list) return null
  const known = new Set(list.filter(isScalar))
  return (document) => known.has(value(document))
}

/** Of ids only, which are short: a path compares in steps that multiply. */
function inPath(left: ExprNode, pattern: ExprNode | undefined): Condition | null {
  if (left.type !== 'AccessAttribute' || left.base || left.name !== '_id') return null
  if (pattern?.type !== 'Value' || typeof pattern.value !== 'string') return null
  if (pattern.value.split('.').filter((part) => part === '**').length > maxWildcards) return null
  const path = new Path(pattern.value)
  return ({ _id }) => path.matches(_id)
}

function constants(node: ExprNode): readonly unknown[] | null {
  if (node.type === 'Value') return Array.isArray(node.value) ? node.value : null
  if (node.type !== 'Array') return null
  const values: unknown[] = []
  for (const { isSplat, value } of node.elements) {
    if (isSplat || value.type !== 'Value') return null
    values.push(value.value)
  }
  return values
}

/** A constant or an attribute, of the document itself or of an object in it. */
function operand(node: ExprNode): Operand | null {
  if (node.type === 'Value') return isScalar(node.value) ? () => node.value : null
  if (node.type === 'This') return (document) => document
  if (node.type !== 'AccessAttribute') return null
  const { name } = node
  const base: Operand | null = node.base ? operand(node.base) : (document) => document
  return base && ((document) => attribute(base(document), name))
}

function attribute(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return null
  return Reflect.get(value, name) ?? null
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function isEqual(one: unknown, other: unknown): boolean {
  return one === other && isScalar(one)
}

function ordered(one: unknown, other: unknown, holds: (order: number) => boolean): boolean | null {
  if (typeof one === 'string' && typeof other === 'string') return holds(one < other ? -1 : Number(one > other))
  const isNumeric = typeof one === 'number' || typeof one === 'boolean'
  return isNumeric && typeof one === typeof other ? holds(Number(one) - Number(other)) : null
}

function truth(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}
