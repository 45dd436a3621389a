import { readFileSync } from 'node:fs'
import { withdrawalConsequences } from '@/sanity/studio/consent/rules/consequences'
import { speak, type Twins } from '@/sanity/studio/parts/say'
import { sayMade } from '@/sanity/studio/parts/say-made'

const dutch: Twins = JSON.parse(readFileSync('sanity/studio/words/dutch.json', 'utf8'))

beforeEach(() => speak('nl', dutch))
afterEach(() => speak('en', {}))

test.each([
  ['a sentence', 'Write the story.', 'Schrijf het verhaal.'],
  ['one with a day', 'The consent ended on 3 March 2027.', 'De toestemming is geëindigd op 3 maart 2027.'],
  [
    'one with a moment',
    'Consent ends on 5 May 2027, 12:00; from then on readers do not see the story.',
    'De toestemming eindigt op 5 mei 2027, 12:00; vanaf dan zien lezers het verhaal niet.',
  ],
  ['one with a language', 'The text in Ukrainian is a draft again.', 'De tekst in het Oekraïens is weer een concept.'],
  [
    'what somebody wrote, which stays, beside a place, which is said',
    '“Name” must not appear, and stands in the web address.',
    '‘Name’ mag er niet in staan, en staat in het webadres.',
  ],
  [
    'several in one',
    'Readers do not see it. The consent does not include this website. The consent ended on 2027-03-03.',
    'Lezers zien het niet. De toestemming geldt niet voor deze website. De toestemming is geëindigd op 3 maart 2027.',
  ],
  ['one in another', 'Not done: The words were erased.', 'Niet gedaan: De woorden zijn gewist.'],
  [
    'a problem of a machine before one',
    'Connection lost. Readers do not see the story all the same.',
    'Connection lost. Lezers zien het verhaal toch niet.',
  ],
  [
    'a list in one',
    'The en version does not say: number of pages, checksum.',
    'De versie en vermeldt niet: aantal pagina’s, controlegetal.',
  ],
  [
    'one with commas in another',
    '“jan-21” is not a date. Write the year (2015), the year and month (2015-04) or the whole date (2015-04-30).',
    '‘jan-21’ is geen datum. Schrijf het jaar (2015), het jaar en de maand (2015-04) of de hele datum (2015-04-30).',
  ],
  ['one that nobody translated', 'Something of the server.', 'Something of the server.'],
])('says %s', (_, made, said) => {
  expect(sayMade(made)).toBe(said)
})

test('in English it stays as it was made', () => {
  speak('en', {})
  expect(sayMade('The consent ended on 3 March 2027.')).toBe('The consent ended on 3 March 2027.')
})

test('what a withdrawal does is told in the language in which it is asked', () => {
  expect(withdrawalConsequences.length).toBeGreaterThan(0)
  expect(withdrawalConsequences.map(sayMade)).not.toEqual(withdrawalConsequences)
})
