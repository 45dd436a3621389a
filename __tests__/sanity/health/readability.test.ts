import { checkContent } from '@/sanity/health/checks'
import { readingEase } from '@/sanity/health/readability/reading-ease'
import { syllablesIn } from '@/sanity/health/readability/syllables'
import { block, contentOf, story } from './support/content'

test.each([
  ['cat', 1],
  ['make', 1],
  ['asked', 1],
  ['wanted', 2],
  ['table', 2],
  ['houses', 2],
  ['women', 2],
  ['peace', 1],
  ['security', 4],
  ['participation', 5],
  ['the', 1],
  ['rhythm', 1],
])('English: %s has %d', (word, syllables) => {
  expect(syllablesIn(word, 'en')).toBe(syllables)
})

test.each([
  ['kat', 1],
  ['vrede', 2],
  ['vrouwen', 2],
  ['veiligheid', 3],
  ['ruïne', 3],
  ['geëerd', 2],
  ['ondertekenaars', 5],
  ['mooie', 2],
  ['leeuw', 1],
  ['bescherming', 3],
])('Dutch: %s has %d', (word, syllables) => {
  expect(syllablesIn(word, 'nl')).toBe(syllables)
})

test('Flesch of sentences counted by hand', () => {
  // 6 words, 6 syllables, 1 sentence: 206.835 - 1.015 × 6 - 84.6 × 1.
  expect(readingEase('The cat sat on the mat.', 'en')).toEqual({
    score: expect.closeTo(116.145, 3),
    words: 6,
    sentences: 1,
  })
  // 6 words, 6 syllables, 1 sentence: 206.84 - 0.93 × 6 - 77 × 1.
  expect(readingEase('De kat zat op de mat.', 'nl')).toEqual({
    score: expect.closeTo(124.26, 3),
    words: 6,
    sentences: 1,
  })
})

test('paragraphs end sentences, and a text without words is easy', () => {
  expect(readingEase('One line\nanother line', 'en').sentences).toBe(2)
  expect(readingEase('… 1325 —', 'en')).toEqual({ score: 100, words: 0, sentences: 0 })
})

const plain = 'She wove a cloth for her friend. It was red and blue. They sat in the sun. '
const heavy =
  'Institutionalisation of intersectional accountability mechanisms necessitates multidimensional operationalisation of participatory methodologies throughout governmental organisations. '

test.each([
  ['a plain text', plain.repeat(10), 'en', 0],
  ['a heavy text', heavy.repeat(10), 'en', 1],
  ['a short heavy text', heavy, 'en', 0],
])('%s', (_, text, language, findings) => {
  const results = checkContent(contentOf([story({ language, body: [block('b', text)] })]))
  const found = results.find(({ name }) => name === 'readability')?.findings ?? []
  expect(found).toHaveLength(findings)
  for (const { path, message } of found) {
    expect(path).toBe('body')
    expect(message).toMatch(/^Hard to read: Flesch -?\d+ of 100/)
  }
})
