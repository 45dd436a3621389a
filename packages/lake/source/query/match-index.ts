import { evaluateSync, unparse, type ExprNode } from 'groq-js'
import type { LakeDocument } from '../protocol/document.ts'
import { fieldIndex } from './field-index.ts'
import { ownValue, ownValues } from './own-values.ts'
import type { VisibleDocuments } from './visible-documents.ts'

// As groq-js divides texts and patterns into words. Index and pattern must agree with it to the letter: the condition is not
// judged again.
const word = /([^!@#$%^&*(),\\/?";:{}|[\]+<>\s-])+/g
const wordOrStar = /([^!@#$%^&(),\\/?";:{}|[\]+<>\s-])+/g
const edgeDots = /(\b\.+|\.+\b)/g

/** The documents that meet `title match "peac*"`, by the words of the attribute; `null` where a condition is no such one. */
export function matchingDocuments(condition: ExprNode, documents: VisibleDocuments): ReadonlySet<LakeDocument> | null {
  if (condition.type !== 'OpCall' || condition.op !== 'match' || condition.right.type !== 'Value') return null
  const patterns = patternsOf(condition.right.value)
  const texts = textsOf(condition.left)
  if (!texts || !patterns) return null
  const words = (document: LakeDocument) => texts(document).flatMap((text) => matchesIn(text, word))
  const index = fieldIndex(documents, `match ${unparse(condition.left)}`, words)
  const [first = new Set<LakeDocument>(), ...others] = patterns
    .map((isMet) => index.anyOf([...index.texts()].filter(isMet)))
    .toSorted((a, b) => a.size - b.size)
  return new Set([...first].filter((document) => others.every((some) => some.has(document))))
}

/** What must be there, each of them; `null` where that is not known. No pattern is met by nothing. */
function patternsOf(value: unknown): ((text: string) => boolean)[] | null {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (!parts.every((part) => typeof part === 'string')) return null
  return parts.flatMap((part) => matchesIn(part, wordOrStar)).map((term) => isMetBy(term.slice(0, 1024)))
}

/** Every character of a term but the star is one character of the word: most words are too short or too long for it. */
function isMetBy(term: string): (text: string) => boolean {
  const pattern = new RegExp(`^${term.replace(/\*/g, '.*')}$`, 'i')
  const shortest = term.replaceAll('*', '').length
  const longest = term.includes('*') ? Number.POSITIVE_INFINITY : shortest
  return (text) => text.length >= shortest && text.length <= longest && pattern.test(text)
}

/** Of an attribute, of each element of a list, or of a body (`pt::text`). */
function textsOf(node: ExprNode): ((document: LakeDocument) => string[]) | null {
  const isText = (value: unknown) => typeof value === 'string'
  const list = node.type === 'Map' || node.type === 'ArrayCoerce' ? ownValues(node) : null
  if (list) return (document) => list(document).filter(isText)
  const own = ownValue(node)
  if (own) return (document) => [own(document)].flat().filter(isText)
  const body = node.type === 'FuncCall' && node.namespace === 'pt' && node.args[0] ? ownValue(node.args[0]) : null
  return body && ((document) => [portableText(body(document))].filter(isText))
}

const portableText = (value: unknown): unknown =>
  evaluateSync({ type: 'FuncCall', namespace: 'pt', name: 'text', args: [{ type: 'Value', value }] }).data

function matchesIn(text: string, pattern: RegExp): string[] {
  return text.replace(edgeDots, '').match(pattern) ?? []
}
