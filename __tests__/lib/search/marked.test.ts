import { marked } from '@/lib/search/marked'

/** Matches in brackets, parts apart. */
const parts = (text: string) =>
  marked(text, new Set(['peac', 'talk']), 'en').map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))

test.each([
  ['Peace', ['[Peace]']],
  ['Peace talks', ['[Peace]', ' ', '[talks]']],
  ['the peace talks begin', ['the ', '[peace]', ' ', '[talks]', ' begin']],
  ['talks.', ['[talks]', '.']],
  ['nothing of it', ['nothing of it']],
  ['', []],
])('“%s” is %j', (text, expected) => {
  expect(parts(text)).toEqual(expected)
})
