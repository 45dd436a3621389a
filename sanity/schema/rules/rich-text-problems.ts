import { linkTextProblem } from './link-text.ts'

interface Span {
  readonly _key?: string
  readonly text?: string
  readonly marks?: readonly string[]
}

interface DraftBlock {
  readonly _type?: string
  readonly _key?: string
  readonly style?: string
  readonly children?: readonly Span[]
  readonly markDefs?: readonly { readonly _key?: string; readonly _type?: string }[]
}

interface RichTextProblem {
  readonly message: string
  readonly path: readonly [{ readonly _key: string }]
}

const textOf = (spans: readonly Span[]): string => spans.map((span) => span.text ?? '').join('')

/** What is wrong in a text as a whole: links with empty words, headings that skip a level. Empty when all is well. */
export function richTextProblems(blocks: readonly DraftBlock[]): RichTextProblem[] {
  const problems: RichTextProblem[] = []
  let level = 1
  for (const { _key = '', _type, style = 'normal', children = [], markDefs = [] } of blocks) {
    if (_type !== 'block') continue
    for (const mark of markDefs) {
      if (mark._type !== 'link') continue
      const message = linkTextProblem(textOf(children.filter((span) => span.marks?.includes(mark._key ?? ''))))
      if (message) problems.push({ message, path: [{ _key }] })
    }
    const heading = /^h([2-4])$/u.exec(style)
    if (!heading) continue
    const next = Number(heading[1])
    if (next > level + 1)
      problems.push({ message: `This heading skips a level. Use “Heading ${level + 1}” here.`, path: [{ _key }] })
    level = next
  }
  return problems
}
