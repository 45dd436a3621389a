import type { ExprNode } from 'groq-js'
import type { LakeDocument } from '../protocol/document.ts'
import type { DocumentOrder } from './document-order.ts'
import { listSeparator } from './field-index.ts'
import type { IndexUse } from './index-use.ts'
import type { KnownDocuments } from './known-documents.ts'
import type { Reads } from './reads.ts'

/**
 * groq-js has no place where somebody else could find documents for it, but one: it asks what a reference refers to. So an
 * expression that looks documents up is a reference made for the purpose, `{"_ref": <lookup> + <text>}->`, whose lookups are
 * kept here until the query has been carried out.
 */
export interface Lookups {
  /** An expression that gives known documents, which are noted when it is carried out: a branch not taken reads nothing. */
  known(known: KnownDocuments, order: DocumentOrder): ExprNode
  /** An expression that gives the documents which an index has for a text; the rest where it is no text. */
  byText(use: TextLookup, order: DocumentOrder): ExprNode
  /** The same for an array of texts. */
  byAnyText(use: TextLookup, order: DocumentOrder): ExprNode
  /** What such a reference refers to; `undefined` for every other. */
  resolve(reference: string): FoundDocuments | undefined
}

interface TextLookup extends Omit<IndexUse, 'isList'> {
  /** Those that may be meant where it is no text. */
  readonly rest: KnownDocuments
}

/** In the shape of a document, since a reference refers to nothing else. */
type FoundDocuments = { readonly documents: readonly LakeDocument[] }

/** No stored reference begins so, and nobody who asks can know it. */
const mark = `\u{0}${crypto.randomUUID()} `

/** @param reads is told what was looked up */
export function makeLookups(reads: Reads): Lookups {
  const finders: ((text: string) => readonly LakeDocument[])[] = []
  const expression = (
    text: ExprNode,
    find: (text: string) => readonly LakeDocument[],
    fallback: ExprNode,
  ): ExprNode => {
    const findOnce = rememberLast(find)
    const prefix: ExprNode = { type: 'Value', value: `${mark}${finders.push(findOnce) - 1} ` }
    const reference: ExprNode = { type: 'OpCall', op: '+', left: prefix, right: text }
    // `prefix + x` is null where x is no text.
    return {
      type: 'Select',
      alternatives: [
        {
          type: 'SelectAlternative',
          condition: call('defined', [reference]),
          value: foundBy(reference),
        },
      ],
      fallback,
    }
  }
  const known: Lookups['known'] = ({ documents, note }, order) => {
    const find = () => {
      note(reads)
      return order.arrange(documents)
    }
    return foundBy({ type: 'Value', value: `${mark}${finders.push(rememberLast(find)) - 1} ` })
  }
  /** What may meet a condition that compares with no text. */
  const otherwise = ({ index, text, needsValue, rest }: TextLookup, order: DocumentOrder): ExprNode => {
    if (index.hasAll) return none
    const found = known(rest, order)
    const condition = call('defined', [text])
    return needsValue
      ? { type: 'Select', alternatives: [{ type: 'SelectAlternative', condition, value: found }], fallback: none }
      : found
  }
  return {
    known,
    byText(use, order) {
      const { index, paths, text } = use
      const find = (wanted: string) => {
        reads.text(paths, wanted)
        return order.arrange(index.with(wanted))
      }
      return expression(text, find, otherwise(use, order))
    },
    byAnyText(use, order) {
      const { index, paths, text } = use
      const find = (joined: string) => {
        const texts = joined.split(listSeparator)
        for (const each of texts) reads.text(paths, each)
        return order.arrange(index.withAny(texts))
      }
      const joined = call('join', [call('compact', [text], 'array'), separator], 'array')
      return expression(joined, find, otherwise(use, order))
    },
    resolve(reference) {
      if (!reference.startsWith(mark)) return undefined
      const [number = '', ...text] = reference.slice(mark.length).split(' ')
      const found = finders[Number(number)]?.(text.join(' '))
      return found && { documents: found }
    },
  }
}

/** One condition may be tried on the same documents several times in a row. */
function rememberLast<T>(find: (text: string) => T): (text: string) => T {
  let last: { text: string; found: T } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, found: find(text) }
    return last.found
  }
}

const none: ExprNode = { type: 'Value', value: [] }

const separator: ExprNode = { type: 'Value', value: listSeparator }

function call(name: string, args: ExprNode[], namespace = 'global'): ExprNode {
  return { type: 'FuncCall', namespace, name, args }
}

function splat(array: ExprNode): ExprNode {
  return { type: 'Array', elements: [{ type: 'ArrayElement', isSplat: true, value: array }] }
}

/** The documents that a reference made for the purpose refers to. */
function foundBy(reference: ExprNode): ExprNode {
  return splat({ type: 'AccessAttribute', base: dereferenced(reference), name: 'documents' })
}

/** `{"_ref": id}->` */
function dereferenced(id: ExprNode): ExprNode {
  const reference: ExprNode = {
    type: 'Object',
    attributes: [{ type: 'ObjectAttributeValue', name: '_ref', value: id }],
  }
  return { type: 'Deref', base: reference }
}
