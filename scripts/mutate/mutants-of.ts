import { parseSync } from '@swc/core'
import type { Mutant } from './mutant.ts'
import { asNode, changesOf, type Node } from './operators.ts'

/** Expressions among swc's kinds for TypeScript, all others of which are types: nothing runs there. */
const typedExpressions = new Set(['TsAsExpression', 'TsConstAssertion', 'TsNonNullExpression', 'TsSatisfiesExpression'])
const withoutProgram = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'TemplateElement'])

/** Every mutant of a file, in the order of the text. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const bytes = Buffer.from(text)
  // Swc counts bytes, from one.
  const source = (from: number, to: number) => bytes.subarray(from - 1, to - 1).toString('utf8')
  const place = (at: number) => source(1, at).length
  const mutants: Mutant[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    const node = asNode(value)
    if (node && !isProgram(node)) return
    for (const { from, to, after } of node ? changesOf(node, source) : [])
      mutants.push({
        file,
        line: source(1, from).split('\n').length,
        start: place(from),
        end: place(to),
        before: source(from, to),
        after,
      })
    // The name of a property says which one, not what.
    const isNamed = 'type' in value && value.type === 'KeyValueProperty'
    for (const [key, part] of Object.entries(value)) if (!isNamed || key !== 'key') visit(part)
  }
  visit(parseSync(text, { syntax: 'typescript', target: 'es2024' }).body)
  return mutants.toSorted((a, b) => a.start - b.start)
}

function isProgram({ type, source }: Node): boolean {
  if (withoutProgram.has(type) || (type.startsWith('Ts') && !typedExpressions.has(type))) return false
  return type !== 'ExportNamedDeclaration' || !source
}
