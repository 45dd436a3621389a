import { reference } from './references.ts'

type LinkTo = { readonly internal: string } | { readonly href: string }

interface LinkedWords {
  readonly words: string
  readonly to: LinkTo
}

type Inline = string | LinkedWords
type Unkeyed = { readonly _type: string } & Readonly<Record<string, unknown>>

/** A link inside a paragraph. */
export const linked = (words: string, to: LinkTo): LinkedWords => ({ words, to })

const markDef = ({ to }: LinkedWords, _key: string) =>
  'href' in to ? { _key, _type: 'link', href: to.href } : { _key, _type: 'link', internal: reference(to.internal) }

function block(style: string, parts: readonly Inline[]): Unkeyed {
  const key = (index: number) => `link-${index + 1}`
  return {
    _type: 'block',
    style,
    markDefs: parts.flatMap((part, index) => (typeof part === 'string' ? [] : [markDef(part, key(index))])),
    children: parts.map((part, index) => ({
      _key: `span-${index + 1}`,
      _type: 'span',
      text: typeof part === 'string' ? part : part.words,
      marks: typeof part === 'string' ? [] : [key(index)],
    })),
  }
}

/** A paragraph. */
export const paragraph = (...parts: Inline[]) => block('normal', parts)

/** A heading inside a text. */
export const heading = (words: string) => block('h2', [words])

/** A quotation. */
export const quote = (words: string): Unkeyed => ({ _type: 'quote', text: words })

/** A callout. */
export const note = (title: string, words: string): Unkeyed => ({ _type: 'callout', tone: 'note', title, text: words })

/** A body of these parts. */
export const richText = (...parts: Unkeyed[]) => parts.map((part, index) => ({ _key: `part-${index + 1}`, ...part }))
