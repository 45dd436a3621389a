import { confirmedLanguages, wordsHash } from '@/lib/review/consent/confirmed-words'
import { whyNotAsked } from '@/lib/review/consent/may-ask'
import { questionsFor } from '@/lib/review/consent/questions'
import { frameLanguages } from '@/lib/languages'
import { consentWords } from '@/lib/review/words/consent-words'
import type { Stored } from '@/lib/stored'

const picture = { _type: 'figure', asset: { _ref: 'image-a-1x1-png' } }
const always = ['text', 'web', 'print', 'social', 'copies', 'archives', 'keep']

test.each<[string, Stored, Stored | null, string[]]>([
  ['a text alone', {}, null, [...always, 'name']],
  ['a text without a name', {}, { anonymity: 'anonymous' }, always],
  ['a text with another name', {}, { anonymity: 'pseudonym' }, always],
  ['a text with the real name', {}, { anonymity: 'named' }, [...always, 'name']],
  ['a cover picture', { coverImage: picture }, { anonymity: 'anonymous' }, [...always, 'image']],
  ['a picture in the text', { body: [picture] }, { anonymity: 'anonymous' }, [...always, 'image']],
  ['a picture without a file', { body: [{ _type: 'figure' }] }, { anonymity: 'anonymous' }, always],
  ['a video', { body: [{ _type: 'video' }] }, { anonymity: 'anonymous' }, [...always, 'image', 'voice']],
])('of %s only what it has is asked', (_what, story, record, asked) => {
  expect([...questionsFor([{ body: [] }, story], record)].toSorted()).toEqual(asked.toSorted())
})

test.each<[string, Parameters<typeof whyNotAsked>, ReturnType<typeof whyNotAsked>]>([
  ['confirmed words', ['ar', ['ar'], ['en']], null],
  ['no confirmed words', ['ar', ['en'], ['en']], 'wordsNotConfirmed'],
  ['no text', ['en', ['en'], []], 'noText'],
])('with %s', (_what, given, answer) => {
  expect(whyNotAsked(...given)).toBe(answer)
})

test('nobody has confirmed any words yet', async () => {
  expect(await confirmedLanguages([])).toEqual([])
})

test('words that were changed, or that nobody signed, are unconfirmed again', async () => {
  const hash = await wordsHash(consentWords('ar'))
  const signed = { _id: 'review.words.ar', wordsHash: hash, confirmedBy: 'Amal', confirmedAt: '2026-06-15T12:00:00Z' }
  expect(await confirmedLanguages([signed])).toEqual(['ar'])
  expect(await confirmedLanguages([{ ...signed, confirmedBy: ' ' }])).toEqual([])
  expect(await confirmedLanguages([{ ...signed, _id: 'review.words.en' }])).toEqual([])
  const changed = (language: Parameters<typeof consentWords>[0]) => ({ ...consentWords(language), yes: 'Maybe' })
  expect(await confirmedLanguages([signed], changed)).toEqual([])
  const turned = Object.fromEntries(Object.entries(consentWords('ar')).toReversed())
  expect(await wordsHash({ ...consentWords('ar'), ...turned })).toBe(hash)
})

test.each(frameLanguages.map(({ id }) => id))('%s has every gap that English has', (id) => {
  const gaps = (text: string) => text.match(/\{\w+\}/gu)?.toSorted() ?? []
  for (const [name, text] of Object.entries(consentWords('en')))
    expect({ name, gaps: gaps(Object.entries(consentWords(id)).find(([other]) => other === name)?.[1] ?? '') }).toEqual(
      {
        name,
        gaps: gaps(text),
      },
    )
})
