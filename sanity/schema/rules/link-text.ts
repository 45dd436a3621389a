const emptyWords = new Set([
  'here',
  'click here',
  'hier',
  'klik hier',
  'read more',
  'lees meer',
  'more',
  'meer',
  'link',
  'this link',
  'deze link',
])

/**
 * Says what is wrong with the words of a link, or nothing. Screen readers list links without the sentence around them,
 * so a page of links called “here” means nothing to their users.
 */
export function linkTextProblem(text: string): string | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[.…:!>»→]+$/u, '')
    .trim()
  if (words === '') return 'This link has no words. Select the words that should be the link.'
  if (emptyWords.has(words))
    return `A link called “${text.trim()}” does not say where it leads. Link the title of the page or document instead.`
  if (/^(https?:\/\/|www\.)/u.test(words)) return 'Use the title of the page as the link, not its web address.'
  return undefined
}
