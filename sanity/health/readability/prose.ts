import { isStored } from '../../../lib/stored.ts'
import { walk } from '../content/walk.ts'

/** The running text of a document, a paragraph a line, and the field in which it begins. */
export function proseOf(document: object): { readonly text: string; readonly path: string } {
  const blocks = [...walk(document)].filter(({ value }) => isStored(value) && value._type === 'block')
  const paragraphs = blocks.flatMap(({ value }) => {
    const spans: readonly unknown[] = isStored(value) && Array.isArray(value.children) ? value.children : []
    const text = spans.map((span) => (isStored(span) && typeof span.text === 'string' ? span.text : '')).join('')
    return text.trim() ? [text.trim()] : []
  })
  const [path = ''] = blocks[0]?.path.split('[') ?? []
  return { text: paragraphs.join('\n'), path }
}
