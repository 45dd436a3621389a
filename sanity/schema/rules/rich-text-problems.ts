import { includes, isStored, type Stored } from '../../../lib/stored.ts'
import { linkTextProblem } from './link-text.ts'

interface RichTextProblem {
  readonly message: string
  readonly path: readonly [{ readonly _key: string }]
}

const listOf = (value: unknown): readonly Stored[] => (Array.isArray(value) ? value.filter(isStored) : [])
const wordsOf = ({ text }: Stored) => (typeof text === 'string' ? text : '')

/** The words of a block that a mark is on. */
const marked = ({ children }: Stored, key: unknown) =>
  listOf(children)
    .filter(({ marks }) => includes(marks, key))
    .map(wordsOf)
    .join('')

/**
 * What is wrong in a text as a whole: links with empty words, headings that skip a level. Empty when all is well.
 * @param blocks whatever stands in its place: what is pasted or imported may have `null`, or anything, anywhere
 */
export function richTextProblems(blocks: unknown): RichTextProblem[] {
  const problems: RichTextProblem[] = []
  let level = 1
  for (const block of listOf(blocks)) {
    if (block._type !== 'block') continue
    const path = [{ _key: typeof block._key === 'string' ? block._key : '' }] as const
    for (const mark of listOf(block.markDefs)) {
      const message = mark._type === 'link' ? linkTextProblem(marked(block, mark._key)) : undefined
      if (message) problems.push({ message, path })
    }
    const heading = /^h([2-4])$/u.exec(String(block.style))
    if (!heading) continue
    const next = Number(heading[1])
    if (next > level + 1)
      problems.push({ message: `This heading skips a level. Use “Heading ${level + 1}” here.`, path })
    level = next
  }
  return problems
}
