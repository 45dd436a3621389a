import { DateTime, evaluateSync, isSelectorNode, type FuncCallNode } from 'groq-js'
import { changedAny, changedOnly } from './differences.ts'
import type { Compile, EvaluationContext, Expression } from './expression.ts'
import { compileSelector } from './selector.ts'
import { uniqueOf } from './unique-of.ts'

type PlainFunction = (value: unknown) => unknown

/** Functions of one value that are called for each document. */
const ofOne: ReadonlyMap<string, PlainFunction> = new Map<string, PlainFunction>([
  ['global::defined', (value) => value !== null],
  ['global::count', (value) => (Array.isArray(value) ? value.length : null)],
  ['global::dateTime', (value) => (typeof value === 'string' ? DateTime.parseToValue(value).data : timeOf(value))],
  ['global::lower', (value) => (typeof value === 'string' ? value.toLowerCase() : null)],
  ['global::upper', (value) => (typeof value === 'string' ? value.toUpperCase() : null)],
  ['array::unique', (value) => (Array.isArray(value) ? uniqueOf(value) : null)],
])

const timeOf = (value: unknown) => (value instanceof DateTime ? value : null)

/** Functions of nothing but values, `@` and who asks: groq-js is given those. */
const ofValues: ReadonlySet<string> = new Set([
  ...['identity', 'length', 'now', 'path', 'references', 'round', 'string'].map((name) => `global::${name}`),
  ...['lower', 'split', 'startsWith', 'upper'].map((name) => `string::${name}`),
  ...['compact', 'intersects', 'join'].map((name) => `array::${name}`),
  ...['avg', 'max', 'min', 'sum'].map((name) => `math::${name}`),
  ...['dataset', 'partOfRelease', 'projectId', 'versionOf'].map((name) => `sanity::${name}`),
  'dateTime::now',
  'pt::text',
])

/** A function; `null` where it is left to groq-js with all that is around it. */
export function compileFunction(
  node: FuncCallNode,
  of: Compile,
  { timestamp, identity, sanity }: EvaluationContext,
): Expression | null {
  const name = `${node.namespace}::${node.name}`
  if (node.namespace === 'diff') return compileDiff(node, of)
  const own = ofOne.get(name)
  const isChoice = name === 'global::coalesce'
  if (!own && !isChoice && !ofValues.has(name)) return null
  const args = node.args.map(of)
  const [first] = args
  if (own) return first ? (scope) => own(first(scope)) : null
  if (isChoice)
    return (scope) => {
      for (const arg of args) {
        const value = arg(scope)
        if (value !== null) return value
      }
      return null
    }
  return (scope): unknown => {
    const values = args.map((arg) => ({ type: 'Value' as const, value: arg(scope) }))
    return evaluateSync({ ...node, args: values }, { root: scope.value, timestamp, identity, sanity }).data
  }
}

/** groq-js works these out in promises only, which nothing that must end in time can wait for. */
function compileDiff({ name, args }: FuncCallNode, of: Compile): Expression | null {
  const [before, after, selector] = args
  if (!before || !after || !selector || !isSelectorNode(selector)) return null
  const changed = name === 'changedAny' ? changedAny : changedOnly
  const [old, current, select] = [of(before), of(after), compileSelector(selector, of)]
  return (scope) => changed(old(scope), current(scope), select, scope)
}
