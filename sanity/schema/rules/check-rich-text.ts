import { richTextProblems } from './rich-text-problems.ts'

/**
 * The rule of every running text. A field with rules of its own puts them in place of its type's, so each of those names
 * this one again.
 */
export function checkRichText(blocks: unknown) {
  const problems = richTextProblems(blocks)
  return problems.length === 0 || problems.map(({ message, path }) => ({ message, path: [...path] }))
}
