import { isRecord, walk } from '../walk.ts'

/** The running text of a document, a paragraph a line, and the field in which it begins. */
export function proseOf(document: object): { readonly text: string; readonly path: string } {
  const blocks = [...walk(document)].filter(({ value }) => isRecord(value) && value._type === 'block')
  const paragraphs = blocks.flatMap(({ value }) => {
    const spans: readonly unknown[] = isRecord(value) && Array.isArray(value.children) ? value.children : []
    const text = spans.map((span) => (isRecord(span) && typeof span.text === 'string' ? span.text : '')).join('')
    return text.trim() ? [text.trim()] : []
  })
  const [path = ''] = blocks[0]?.path.split('[') ?? []
  return { text: paragraphs.join('\n'), path }
}
