import { readFileSync } from 'node:fs'
import { approvalProblem, approverProblem } from '@/lib/workflow/review-status'
import { schemaTypes } from '@/sanity/schema'
import {
  endingSoon,
  inProgress,
  lookAgain,
  notCovered,
  recordLists,
  textsIn,
  toConfirm,
  withoutRecord,
} from '@/sanity/studio/desk/queries/lists'
import { say, speak, type Twins } from '@/sanity/studio/parts/say'
import { schemaInWords } from '@/sanity/studio/words/schema-words'
import { documentTypes } from '@/lib/content/document-types'
import { partTitles, questionTitles } from '@/lib/review/consent/titles'
import { isComposedOf, madeSentences } from './support/made-sentences'
import { wordsIn } from './support/sentences'

const dutch: Twins = JSON.parse(readFileSync('sanity/studio/words/dutch.json', 'utf8'))

afterEach(() => speak('en', {}))

/** Every English sentence of the schema. */
function schemaSentences(): Set<string> {
  const found = new Set<string>()
  schemaInWords(schemaTypes, (english) => {
    found.add(english)
    return english
  })
  return found
}

/** Every sentence that Studio’s code says, as it is written there. */
const saidSentences = (): Set<string> => new Set(wordsIn('sanity/studio/**/*.{ts,tsx}').said.map(({ words }) => words))

/** Sentences that are said by a name: titles of lists, what stands in the way of publishing. */
function namedSentences(): string[] {
  const now = new Date()
  const status = { isChangedSince: false } as const
  const lists = [
    ...recordLists,
    inProgress,
    endingSoon,
    withoutRecord,
    notCovered(now),
    lookAgain(now),
    toConfirm('story'),
    toConfirm('page'),
    textsIn('en', 'story'),
    textsIn('nl', 'story'),
    textsIn('en', 'page'),
    textsIn('nl', 'page'),
  ]
  const problems = [
    ...(['inReview', 'changesAsked', 'draft'] as const).map((state) => approvalProblem('story', { state, ...status })),
    approvalProblem('story', { state: 'draft', isChangedSince: true }),
    approverProblem('a', null, true),
    approverProblem('a', { _id: 'r', byId: 'a' }, true),
  ]
  return [
    ...lists.map(({ title }) => title),
    ...problems.flatMap((problem) => problem ?? []),
    ...Object.values(documentTypes).map(({ label }) => label),
    ...Object.values(questionTitles),
    ...Object.values(partTitles),
    // Said in `{parts}` of a finding.
    'size',
  ]
}

const english = () => new Set([...schemaSentences(), ...saidSentences(), ...namedSentences()])

test('every sentence of the schema and of Studio’s code has its Dutch twin', () => {
  expect(schemaSentences().size).toBeGreaterThan(500)
  expect(saidSentences().size).toBeGreaterThan(200)
  expect([...english()].filter((sentence) => !dutch[sentence])).toEqual([])
})

test('every sentence that another room makes for editors has its Dutch twin, whole or as a part of one', () => {
  expect(madeSentences().length).toBeGreaterThan(150)
  const keys = Object.keys(dutch)
  const left = madeSentences().filter(({ words }) => !keys.some((key) => isComposedOf(key, words)))
  expect(left.map(({ file, line, words }) => `${file}:${line} ${words}`)).toEqual([])
})

test('no twin is left of a sentence that nobody says any more', () => {
  const said = english()
  const made = madeSentences()
  const isMade = (sentence: string) => made.some(({ words }) => isComposedOf(sentence, words))
  expect(Object.keys(dutch).filter((sentence) => !said.has(sentence) && !isMade(sentence))).toEqual([])
})

test('twins have the same places for values', () => {
  const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted()
  expect(Object.entries(dutch).filter(([key, twin]) => String(places(key)) !== String(places(twin)))).toEqual([])
})

test('who chose Dutch reads Dutch, with values in their places; what has no twin stays English', () => {
  expect(say('{count} selected', { count: 3 })).toBe('3 selected')
  speak('nl', dutch)
  expect(say('{count} selected', { count: 3 })).toBe('3 gekozen')
  expect(say('Good day, {name}', { name: '{count}' })).toBe('Goedendag, {count}')
  expect(say('toString')).toBe('toString')
})

test('the schema in Dutch is the same schema: names, values and rules stay', () => {
  speak('nl', dutch)
  const story = schemaInWords(schemaTypes).find(({ name }) => name === 'story')
  const original = schemaTypes.find(({ name }) => name === 'story')
  expect(story).toMatchObject({ title: 'Verhaal van verandering', type: 'document', name: 'story' })
  expect(story?.icon).toBe(original?.icon)
  const shapeOf = (types: unknown) =>
    JSON.stringify(types, (key, value) => (['title', 'description', 'placeholder'].includes(key) ? undefined : value))
  expect(shapeOf(schemaInWords(schemaTypes))).toBe(shapeOf(schemaTypes))
  expect(original?.title).toBe('Story of Change')
})
