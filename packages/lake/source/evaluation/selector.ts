import type { ExprNode, SelectorNode } from 'groq-js'
import type { Compile } from './expression.ts'
import type { Scope } from './scope.ts'
import { attributeOf, isObject } from './values.ts'

/** Where something is in a value: names of attributes and places in lists, from the outside inwards. */
export type KeyPath = readonly (string | number)[]

/** A selector as a function: which places of a value it means, whether or not something is there. */
export type Selector = (value: unknown, scope: Scope) => readonly KeyPath[]

/** What selectors of `diff::…` and `delta::…` mean. @see https://sanity-io.github.io/GROQ/draft/#sec-Selector-evaluation */
export function compileSelector(node: SelectorNode, of: Compile): Selector {
  switch (node.type) {
    case 'Group':
      return compileSelector(node.base, of)
    case 'Tuple': {
      const members = node.members.map((member) => compileSelector(member, of))
      return (value, scope) => members.flatMap((member) => member(value, scope))
    }
    case 'AccessAttribute': {
      const base = node.base ? compileSelector(node.base, of) : whole
      return (value, scope) => base(value, scope).map((path) => [...path, node.name])
    }
    case 'ArrayCoerce':
      return elementsOf(compileSelector(node.base, of), () => true)
    case 'Filter': {
      const holds = of(node.expr)
      return elementsOf(compileSelector(node.base, of), (item, scope) => holds(scope.inner(item ?? null)) === true)
    }
    case 'SelectorFuncCall':
      return anywhere(node.arg, of)
    case 'SelectorNested': {
      const [base, nested] = [compileSelector(node.base, of), compileSelector(node.nested, of)]
      return (value, scope) =>
        base(value, scope).flatMap((path) => nested(valueAt(value, path), scope).map((inner) => [...path, ...inner]))
    }
  }
}

/** What is at a place; `null` where nothing is. */
export function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce((outer, step) => {
    if (typeof step === 'string') return attributeOf(outer, step)
    return Array.isArray(outer) ? (outer[step] ?? null) : null
  }, value)
}

const whole: Selector = () => [[]]

function elementsOf(base: Selector, isMeant: (item: unknown, scope: Scope) => boolean): Selector {
  return (value, scope) =>
    base(value, scope).flatMap((path) => {
      const list = valueAt(value, path)
      if (!Array.isArray(list)) return []
      return list.flatMap((item: unknown, place) => (isMeant(item, scope) ? [[...path, place]] : []))
    })
}

/** Every object in a value, itself among them, for which a condition holds. */
function anywhere(condition: ExprNode, of: Compile): Selector {
  const holds = of(condition)
  const find = (value: unknown, scope: Scope, path: KeyPath): KeyPath[] => {
    if (Array.isArray(value)) return value.flatMap((item: unknown, place) => find(item, scope, [...path, place]))
    if (!isObject(value)) return []
    const inside = Object.entries(value).flatMap(([name, part]) => find(part, scope, [...path, name]))
    return holds(scope.inner(value, true)) === true ? [path, ...inside] : inside
  }
  return (value, scope) => find(value, scope, [])
}
