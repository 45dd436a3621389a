import { countryInSentence } from '@/lib/country-in-sentence'

test.each([
  ['Jordan', 'en', 'Jordan'],
  ['Netherlands', 'en', 'the Netherlands'],
  ['Occupied Palestinian territory', 'en', 'the occupied Palestinian territory'],
  ['Democratic Republic of the Congo', 'en', 'the Democratic Republic of the Congo'],
  ['South Sudan', 'en', 'South Sudan'],
  ['Nederland', 'nl', 'Nederland'],
  ['Filipijnen', 'nl', 'de Filipijnen'],
  ['Palestijnse Gebieden', 'nl', 'de Palestijnse Gebieden'],
  ['Bezet Palestijns gebied', 'nl', 'bezet Palestijns gebied'],
] as const)('%s, in %s: “from %s”', (name, language, inSentence) => {
  expect(countryInSentence(name, language)).toBe(inSentence)
})
