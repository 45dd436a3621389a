import { globSync, readFileSync } from 'node:fs'
import { parse } from '@babel/parser'
import { isStored, type Stored } from '@/lib/stored'

/** Words as they stand in code; values in the middle are `{}`. */
export interface Found {
  readonly file: string
  readonly line: number
  readonly words: string
}

/** The words that code has, by whether it hands them to `say`. */
export interface FoundWords {
  readonly said: readonly Found[]
  readonly unsaid: readonly Found[]
}

/** What holds no words for people, whatever is written in it: types, imports, queries and styles by their tags. */
const skipped = /^(TS(?!As|NonNull|Satisfies)\w+|Import\w+|ExportAll\w+|TaggedTemplateExpression)$/

/** Every string, template and text between tags of the files, as a parser sees them. */
export function wordsIn(pattern: string): FoundWords {
  const said: Found[] = []
  const unsaid: Found[] = []
  for (const file of globSync(pattern).toSorted()) {
    const visit = (node: unknown, list: Found[]) => {
      if (Array.isArray(node)) for (const each of node) visit(each, list)
      if (!isStored(node) || typeof node.type !== 'string' || skipped.test(node.type)) return
      const words = wordsOf(node)
      if (words !== null) list.push({ file, line: lineOf(node), words })
      if (isSay(node) && Array.isArray(node.arguments)) {
        visit(node.arguments[0], said)
        visit(node.arguments.slice(1), list)
        return
      }
      for (const [key, part] of Object.entries(node)) if (!/^loc$|Comments$/.test(key)) visit(part, list)
    }
    const code = readFileSync(file, 'utf8')
    visit(parse(code, { sourceType: 'module', plugins: ['typescript', 'jsx'] }).program, unsaid)
  }
  return { said, unsaid }
}

/** Whether words are for people, as far as their form tells: a sentence, a title, a few words in a row. */
export function isForPeople(words: string): boolean {
  if (/_type|_id|_ref|\$\w+ in |^\s*\*\[|count\(| match | in \[|defined\(|dateTime\(|;\s*\n|"web"/.test(words))
    return false
  return /(^|\s|[“‘(])\p{Lu}\p{Ll}+/u.test(words) || /\p{Ll}{2,} (\p{Ll}{2,}|\{\})|\{\} \p{Ll}{2,}/u.test(words)
}

function wordsOf(node: Stored): string | null {
  if (node.type === 'StringLiteral') return String(node.value)
  // Between tags everything is for people: a capital makes it so for `isForPeople`, too.
  if (node.type === 'JSXText') return String(node.value).trim().replaceAll(/\s+/g, ' ') || null
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return null
  return node.quasis.map((each) => (isStored(each) && isStored(each.value) ? String(each.value.cooked) : '')).join('{}')
}

const isSay = ({ type, callee }: Stored) => type === 'CallExpression' && isStored(callee) && callee.name === 'say'
const lineOf = ({ loc }: Stored) => (isStored(loc) && isStored(loc.start) ? Number(loc.start.line) : 0)
