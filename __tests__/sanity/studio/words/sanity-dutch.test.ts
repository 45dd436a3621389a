import { readFileSync } from 'node:fs'
import { sanityDutch, sanityEnglish } from '../../../support/sanity-words'

const own: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync('sanity/studio/words/sanity-dutch.json', 'utf8'),
)
const english = sanityEnglish()
const official = sanityDutch()

/** What is in a sentence in each language: values, and what stands in it besides words. */
const places = (sentence: string) =>
  [...sentence.matchAll(/\{\{\w+\}\}|<\/?\w+\/?>/gu)].map(([place]) => place).toSorted()

test('Sanity has hundreds of sentences in both', () => {
  expect(english.get('studio')?.size).toBeGreaterThan(900)
  expect(official.get('studio')?.size).toBeGreaterThan(900)
})

test.each(Object.keys(own))(
  'what we say in Dutch of %s, Studio says in English and the official Dutch does not',
  (name) => {
    const keys = Object.keys(own[name] ?? {})
    expect(keys.filter((key) => official.get(name)?.has(key))).toEqual([])
    const differ = keys.filter((key) => {
      const said = english.get(name)?.get(key)
      return said === undefined || String(places(said)) !== String(places(own[name]?.[key] ?? ''))
    })
    expect(differ).toEqual([])
  },
)

test('the site beside its form is all in Dutch, which the official Dutch has nothing of', () => {
  expect(Object.keys(own.presentation ?? {}).toSorted()).toEqual(
    [...(english.get('presentation')?.keys() ?? [])].toSorted(),
  )
})
