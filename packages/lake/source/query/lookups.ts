import type { ExprNode } from 'groq-js'
import type { LakeDocument } from '../protocol/document.ts'
import type { DocumentOrder } from './document-order.ts'
import { listSeparator, type FieldIndex } from './field-index.ts'

/**
 * groq-js has no place where somebody else could find documents for it, but one: it asks what a reference refers to. So an
 * expression that looks documents up is a reference made for the purpose, `{"_ref": <lookup> + <text>}->`, whose lookups are
 * kept here until the query has been carried out.
 */
export interface Lookups {
  /** An expression that gives the documents which an index has for a text; all documents where it is no text. */
  byText(index: FieldIndex, text: ExprNode, order: DocumentOrder): ExprNode
  /** The same for an array of texts. */
  byAnyText(index: FieldIndex, texts: ExprNode, order: DocumentOrder): ExprNode
  /** What such a reference refers to; `undefined` for every other. */
  resolve(reference: string): FoundDocuments | undefined
}

/** In the shape of a document, since a reference refers to nothing else. */
type FoundDocuments = { readonly documents: readonly LakeDocument[] }

/** No stored reference begins so, and nobody who asks can know it. */
const mark = `\u{0}${crypto.randomUUID()} `

export function makeLookups(): Lookups {
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
          value: splat({ type: 'AccessAttribute', base: dereferenced(reference), name: 'documents' }),
        },
      ],
      fallback,
    }
  }
  return {
    byText: (index, text, order) =>
      expression(text, (found) => order.arrange(index.with(found)), otherwise(index, order)),
    byAnyText: (index, texts, order) =>
      expression(
        call('join', [call('compact', [texts], 'array'), separator], 'array'),
        (joined) => order.arrange(index.withAny(joined.split(listSeparator))),
        otherwise(index, order),
      ),
    resolve(reference) {
      if (!reference.startsWith(mark)) return undefined
      const [number = '', ...text] = reference.slice(mark.length).split(' ')
      const documents = finders[Number(number)]?.(text.join(' '))
      return documents && { documents }
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

/** What may meet a condition that compares with no text. */
function otherwise({ hasAll }: FieldIndex, order: DocumentOrder): ExprNode {
  return hasAll ? { type: 'Value', value: [] } : order.sorted({ type: 'Everything' })
}

const separator: ExprNode = { type: 'Value', value: listSeparator }

function call(name: string, args: ExprNode[], namespace = 'global'): ExprNode {
  return { type: 'FuncCall', namespace, name, args }
}

function splat(array: ExprNode): ExprNode {
  return { type: 'Array', elements: [{ type: 'ArrayElement', isSplat: true, value: array }] }
}

/** `{"_ref": id}->` */
function dereferenced(id: ExprNode): ExprNode {
  const reference: ExprNode = {
    type: 'Object',
    attributes: [{ type: 'ObjectAttributeValue', name: '_ref', value: id }],
  }
  return { type: 'Deref', base: reference }
}
