import { marked } from '@/lib/search/marked'
import { termOf } from '@/lib/search/terms'

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

test('a compound is marked that was found by the word that ends it', () => {
  const found = marked('opgericht voor vrouwenkiesrecht', new Set([termOf('kiesrecht', 'nl') ?? '']), 'nl')
  expect(found).toEqual([
    { text: 'opgericht voor ', isMatch: false },
    { text: 'vrouwenkiesrecht', isMatch: true },
  ])
})
