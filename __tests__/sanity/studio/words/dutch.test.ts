import { globSync, readFileSync } from 'node:fs'
import { approvalProblem, approverProblem } from '@/lib/workflow/review-status'
import { schemaTypes } from '@/sanity/schema'
import { withdrawalConsequences } from '@/sanity/studio/consent/rules/consequences'
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

const dutch: Twins = JSON.parse(readFileSync('sanity/studio/words/dutch.json', 'utf8'))

afterEach(() => speak({}))

/** Every English sentence of the schema. */
function schemaSentences(): Set<string> {
  const found = new Set<string>()
  schemaInWords(schemaTypes, (english) => {
    found.add(english)
    return english
  })
  return found
}

/** Every sentence that Studio's code says, as it is written there. */
function saidSentences(): Set<string> {
  const found = new Set<string>()
  const files = globSync('sanity/studio/**/*.{ts,tsx}')
  // What is between the brackets of `say(…)`, up to the values: one sentence, or two of which a condition chooses.
  for (const file of files)
    for (const [, given = ''] of readFileSync(file, 'utf8').matchAll(/\bsay\(\s*((?:'(?:[^'\\]|\\.)*'|[^'()])*)/g))
      for (const [, sentence = ''] of given.split(/(?<='),\s*\{/)[0]?.matchAll(/'((?:[^'\\]|\\.)*)'/g) ?? [])
        found.add(sentence)
  return found
}

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
    ...withdrawalConsequences,
    'English',
    'Dutch',
  ]
}

const english = () => new Set([...schemaSentences(), ...saidSentences(), ...namedSentences()])

test('every sentence of the schema and of Studio’s code has its Dutch twin', () => {
  expect(schemaSentences().size).toBeGreaterThan(500)
  expect(saidSentences().size).toBeGreaterThan(200)
  expect([...english()].filter((sentence) => !dutch[sentence])).toEqual([])
})

test('no twin is left of a sentence that nobody says any more', () => {
  const said = english()
  expect(Object.keys(dutch).filter((sentence) => !said.has(sentence))).toEqual([])
})

test('twins have the same places for values', () => {
  const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted()
  expect(Object.entries(dutch).filter(([key, twin]) => String(places(key)) !== String(places(twin)))).toEqual([])
})

test('who chose Dutch reads Dutch, with values in their places; what has no twin stays English', () => {
  expect(say('{count} selected', { count: 3 })).toBe('3 selected')
  speak(dutch)
  expect(say('{count} selected', { count: 3 })).toBe('3 gekozen')
  expect(say('Good day, {name}', { name: '{count}' })).toBe('Goedendag, {count}')
  expect(say('toString')).toBe('toString')
})

test('the schema in Dutch is the same schema: names, values and rules stay', () => {
  speak(dutch)
  const story = schemaInWords(schemaTypes).find(({ name }) => name === 'story')
  const original = schemaTypes.find(({ name }) => name === 'story')
  expect(story).toMatchObject({ title: 'Verhaal van verandering', type: 'document', name: 'story' })
  expect(story?.icon).toBe(original?.icon)
  expect(Object.entries(story ?? {}).find(([key]) => key === 'preview')).toEqual(
    Object.entries(original ?? {}).find(([key]) => key === 'preview'),
  )
  const shapeOf = (types: unknown) =>
    JSON.stringify(types, (key, value) => (['title', 'description', 'placeholder'].includes(key) ? undefined : value))
  expect(shapeOf(schemaInWords(schemaTypes))).toBe(shapeOf(schemaTypes))
  expect(original?.title).toBe('Story of Change')
})
