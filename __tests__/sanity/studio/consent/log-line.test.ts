import { readFileSync } from 'node:fs'
import { linesOf } from '@/lib/consent/withdrawal-log'
import { logLineSaid } from '@/sanity/studio/consent/rules/log-line'
import { speak, type Twins } from '@/sanity/studio/parts/say'

const dutch: Twins = JSON.parse(readFileSync('sanity/studio/words/dutch.json', 'utf8'))
afterEach(() => speak('en', {}))

const withdrawal = { now: new Date('2026-11-28T20:41:07.123Z'), by: 'Bram' }
const lines = linesOf(
  [
    { what: 'The text in Dutch is a draft again.' },
    { what: '2 review links ended.' },
    {
      what: 'Not done: 1 picture was deleted.',
      problem: 'No answer came: it may have been done. Readers do not see the story all the same.',
    },
  ],
  withdrawal,
)

test('what a withdrawal did is read in Dutch, with the moment on Dutch clocks', () => {
  speak('nl', dutch)
  expect(lines.map(logLineSaid)).toEqual([
    '28 nov 2026, 21:41 · Bram: De tekst in het Nederlands is weer een concept.',
    '28 nov 2026, 21:41 · Bram: 2 reviewlinks zijn beëindigd.',
    '28 nov 2026, 21:41 · Bram: Niet gedaan: 1 beeld is verwijderd. Er kwam geen antwoord: het kan zijn gedaan. Lezers zien het verhaal toch niet.',
  ])
})

test('in English it says what was written; who is unknown is left out, and another line stays as it is', () => {
  expect(logLineSaid(lines[1] ?? '')).toBe('28 Nov 2026, 21:41 · Bram: 2 review links ended.')
  expect(linesOf([{ what: 'It ended.' }], { ...withdrawal, by: '' }).map(logLineSaid)).toEqual([
    '28 Nov 2026, 21:41: It ended.',
  ])
  expect(logLineSaid('Somebody wrote this: by an API')).toBe('Somebody wrote this: by an API')
})
