import { wholeDocument } from '@/components/styleguide/fixtures/document'
import { wholePage } from '@/components/styleguide/fixtures/page'
import { wholeSignatory } from '@/components/styleguide/fixtures/signatory'
import { documentOutline } from '@/lib/review/compare/outlines/document-outline'
import { pageOutline } from '@/lib/review/compare/outlines/page-outline'
import { signatoryOutline } from '@/lib/review/compare/outlines/signatory-outline'
import type { Outline } from '@/lib/review/compare/outline'
import type { Section } from '@/lib/content/page-content'
import { said } from './support/said'

const page = (fields: Partial<typeof wholePage>) => pageOutline({ ...wholePage, ...fields }, 'en')
const signatory = (fields: Partial<typeof wholeSignatory>) => signatoryOutline({ ...wholeSignatory, ...fields }, 'nl')
const document = (fields: Partial<typeof wholeDocument>) => documentOutline({ ...wholeDocument, ...fields }, 'nl')
const [text, ...others] = wholePage.sections
const sections = (...list: (Section | undefined)[]) => ({ sections: list.flatMap((each) => each ?? []) })
const contacts = others.at(-1)
const unknown: Section = JSON.parse('{"_key":"u","_type":"chart"}')
const pledge = wholeSignatory.pledge && { ...wholeSignatory.pledge, subOutcomes: ['1.2'] }

test.each<[string, Outline, Outline, string[]]>([
  ['a page: nothing', page({}), page({}), []],
  ['a page: a section moved', page({}), page(sections(contacts, text, ...others.slice(0, -1))), ['moved section']],
  [
    'a page: a section less',
    page({}),
    page(sections(text, ...others.slice(0, -1))),
    ['removed section heading: [-Sample contacts-]', 'removed section paragraph: [-Sample contacts intro-]'],
  ],
  ['a page: an unknown section', page(sections()), page(sections(unknown)), ['added section unknown: ']],
  [
    'a page: stories that it lists',
    page({}),
    page(
      sections(
        text,
        others[0],
        ...others.slice(1).map((each) => (each._type === 'storiesSection' ? { ...each, stories: [] } : each)),
      ),
    ),
    ['removed section fact: [-Another sample story-]'],
  ],
  ['a signatory: nothing', signatory({}), signatory({}), []],
  [
    'a signatory: its kind, in Dutch',
    signatory({}),
    signatory({ kind: 'ministry' }),
    ['changed kind fact: [-Maatschappelijke organisatie-]{+Ministerie+}'],
  ],
  ['a signatory: a step of its pledge', signatory({}), signatory({ pledge }), ['removed subOutcomes fact: [-3.9-]']],
  ['a signatory: no logo', signatory({}), signatory({ logo: null }), ['removed picture picture: picture removed']],
  ['a document: nothing', document({}), document({}), []],
  [
    'a document: its period',
    document({}),
    document({ period: { from: '2021', until: '2025', extendedUntil: null } }),
    ['changed period fact: 2021–2025[-, verlengd tot en met 2027-]'],
  ],
  [
    'a document: a version less',
    document({}),
    document({ versions: wholeDocument.versions.slice(0, 1) }),
    ['removed versions fact: [-Arabisch, HTML, 1 pagina, https://files.invalid/plan-ar.html-]'],
  ],
])('%s', (_what, before, after, expected) => {
  expect(said(before, after)).toEqual(expected)
})

test('words in another language than the page say so', () => {
  const [name] = signatoryOutline(wholeSignatory, 'nl')
  expect(name?.pieces[0]?.language).toBe('en')
})
