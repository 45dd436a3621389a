import type { ExprNode } from 'groq-js'
import type { LakeDocument } from '../protocol/document.ts'

type OwnValue = (value: unknown) => unknown

/** What an expression is of a document, where it is made of the document's own attributes alone; else `null`. */
export function ownValue(node: ExprNode): OwnValue | null {
  switch (node.type) {
    case 'Group':
      return ownValue(node.base)
    case 'AccessAttribute': {
      const base = node.base ? ownValue(node.base) : (document: unknown) => document
      return base && ((document) => attribute(base(document), node.name))
    }
    case 'FuncCall': {
      if (node.namespace !== 'global' || node.name !== 'coalesce') return null
      const choices = node.args.map(ownValue).filter((choice) => choice !== null)
      if (choices.length < node.args.length) return null
      return (document) => {
        for (const choice of choices) {
          const value = choice(document)
          if (value !== null) return value
        }
        return null
      }
    }
    default:
      return null
  }
}

/** The same for an array of values: `tags`, `tags[]`, or an attribute of each element, as in `countries[]._ref`. */
export function ownValues(node: ExprNode): ((document: LakeDocument) => readonly unknown[]) | null {
  if (node.type === 'Map') {
    const elements = ownValues(node.base)
    const { expr } = node
    const isPlain = expr.type === 'AccessAttribute' && (!expr.base || expr.base.type === 'This')
    return elements && isPlain ? (document) => elements(document).map((element) => attribute(element, expr.name)) : null
  }
  const value = ownValue(node.type === 'ArrayCoerce' ? node.base : node)
  return (
    value &&
    ((document) => {
      const elements = value(document)
      return Array.isArray(elements) ? elements : []
    })
  )
}

/**
 * The paths whose texts an expression that `ownValue` or `ownValues` understands can give, as `dependency-keys.ts` writes
 * them; none for others.
 */
export function pathsOf(node: ExprNode): readonly string[] {
  switch (node.type) {
    case 'Group':
    case 'ArrayCoerce':
      return pathsOf(node.base)
    case 'AccessAttribute':
      return node.base ? pathsOf(node.base).map((path) => `${path}.${node.name}`) : [node.name]
    case 'Map': {
      const { expr } = node
      return expr.type === 'AccessAttribute' ? pathsOf(node.base).map((path) => `${path}.${expr.name}`) : []
    }
    case 'FuncCall':
      return node.args.flatMap(pathsOf)
    default:
      return []
  }
}

/** Whether an expression that `ownValue` understands is something in every document, whatever is in it. */
export function isNeverNull(node: ExprNode): boolean {
  if (node.type === 'Group') return isNeverNull(node.base)
  if (node.type === 'FuncCall') return node.args.some(isNeverNull)
  return node.type === 'AccessAttribute' && !node.base && (node.name === '_id' || node.name === '_type')
}

const referenceLists = new WeakMap<LakeDocument, readonly string[]>()

/** The ids that a document refers to, at any depth. */
export function referencesOf(document: LakeDocument): readonly string[] {
  const known = referenceLists.get(document)
  if (known) return known
  const found = new Set<string>()
  collectReferences(document, found)
  const list = [...found]
  referenceLists.set(document, list)
  return list
}

function collectReferences(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) return value.forEach((element) => collectReferences(element, found))
  for (const [name, part] of Object.entries(value))
    if (name === '_ref' && typeof part === 'string') found.add(part)
    else collectReferences(part, found)
}

function attribute(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return null
  return Reflect.get(value, name) ?? null
}
