import { frameLanguages } from '@/lib/languages'
import { remarkWords } from '@/lib/review/words/remark-words'

/** Every sentence of a dictionary, with what it is called; those about numbers with the numbers in them. */
function sentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const name = `${path}${key}`
    if (typeof value === 'function') return [[name, String(value('5,000', '4,000'))]]
    return typeof value === 'string' ? [[name, value]] : sentences(value, `${name}.`)
  })
}

const english = new Map(sentences(remarkWords('en')))

test.each(frameLanguages.map(({ id }) => id))('%s has each sentence in its own words', (id) => {
  for (const [name, sentence] of sentences(remarkWords(id))) {
    expect([name, sentence.trim()]).toEqual([name, expect.stringMatching(/\p{L}{2}/u)])
    if (id !== 'en') expect([name, sentence]).not.toEqual([name, english.get(name)])
  }
  const { longText, tooBig, longName } = remarkWords(id).problems
  expect(longText('5,000', '4,000')).toMatch(/5,000.*4,000/)
  expect([tooBig('4,000'), longName('4,000'), remarkWords(id).textHelp('4,000')].join()).toMatch(/(?:4,000.*){3}/)
})

test('Arabic is written in Arabic, Ukrainian in Cyrillic letters', () => {
  for (const [name, sentence] of sentences(remarkWords('ar')))
    expect([name, sentence]).not.toEqual([name, expect.stringMatching(/[a-z]/i)])
  for (const [name, sentence] of sentences(remarkWords('uk')))
    expect([name, sentence]).not.toEqual([name, expect.stringMatching(/[a-z]/i)])
})
