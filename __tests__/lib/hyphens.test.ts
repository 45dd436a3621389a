import { hyphenated } from '@/lib/hyphens'

const shown = (text: string, language: string) => hyphenated(text, language, 'cell')?.replaceAll('\u00ad', '·')

test.each([
  ['nl', 'Omgaan met gendergerelateerd geweld', 'Omgaan met gender·ge·re·la·teerd geweld'],
  ['nl', 'Toegankelijkheidsverklaring', 'Toegan·ke·lijk·heids·ver·kla·ring'],
  ['nl', 'Ondertekenaars', 'Onder·te·ke·naars'],
  ['en', 'Internationalisation of peace', 'Inter·na·tion·al·isa·tion of peace'],
  ['fr', 'institutionnalisation', 'insti·tu·tion·na·li·sa·tion'],
  ['uk', 'правозахисниками', 'право·за·хи·сни·ками'],
])('%s: %s is divided where that language divides', (language, text, divided) => {
  expect(shown(text, language)).toBe(divided)
})

test.each([
  ['short words', 'Vrouwen, vrede en veiligheid', 'nl'],
  ['a web address', 'zie www.voortgangsrapportage.nl/mensenrechtenverdedigers', 'nl'],
  ['a mail address', 'voortgangsrapportage@voorbeeld', 'nl'],
  ['what an editor divided', 'Voort\u00adgangsrapportage', 'nl'],
  ['Arabic', 'واستقلاليتهنالكاملة', 'ar'],
  ['a language without patterns', 'Menschenrechtsverteidigerinnen', 'xx'],
  ['a single letter', 'a', 'nl'],
])('%s: nothing is added', (_, text, language) => {
  expect(hyphenated(text, language)).toBe(text)
})

test('neither end of a word stands with fewer than four letters, and a hyphen that is there is one already', () => {
  const parts = (shown('gender-mensenrechtenverdedigers-organisatie', 'nl') ?? '').split(/[-·]/u)
  expect(parts[0]).toBe('gender')
  expect(parts.at(-1)).toBe('organisatie')
  expect(parts[1]?.length).toBeGreaterThanOrEqual(4)
  expect(parts.at(-2)?.length).toBeGreaterThanOrEqual(4)
})

test('a word that fits its column is not divided, however much would fit on the line before', () => {
  const inPlaces = (text: string) =>
    (['cell', 'title', 'text'] as const).filter((place) => hyphenated(text, 'nl', place) !== text)
  expect(['vrouwenvrede', 'ondertekenaars', 'gendergerelateerd', 'mensenrechtenverdedigers'].map(inPlaces)).toEqual([
    [],
    ['cell'],
    ['cell', 'title'],
    ['cell', 'title', 'text'],
  ])
})

test('nothing stays nothing', () => {
  expect([hyphenated(null, 'nl'), hyphenated('', 'nl'), hyphenated(undefined, 'nl')]).toEqual([null, null, null])
})
