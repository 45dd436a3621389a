import { searchEntry, type SearchableDocument } from '@/lib/search/entries'
import { resultItem } from '@/lib/search/result-item'

type Of<Type> = Extract<SearchableDocument, { readonly _type: Type }>

const story: Of<'story'> = {
  _id: 's',
  _type: 'story',
  slug: 'voices',
  language: 'nl',
  title: 'Stemmen',
  summary: 'Kort',
  text: 'Lang',
  countries: [{ name: 'Jordanië', code: 'JO' }],
  outcomes: [{ title: 'Participatie' }],
  signatories: [
    { name: 'Cordaid', shortName: null },
    { name: 'Ministry of Defence', shortName: 'MoD' },
  ],
  localPartners: [{ name: 'Partner' }],
}
const page: Of<'page'> = {
  _id: 'p',
  _type: 'page',
  slug: 'about',
  language: 'en',
  purpose: 'other',
  title: 'About',
  summary: null,
  text: 'Who we are',
}
const partner: Of<'partner'> = {
  _id: 'o',
  _type: 'partner',
  slug: 'pax',
  kind: 'ministry',
  name: 'PAX',
  nameLanguage: 'en',
  names: ['PAX', 'Ministry of Foreign Affairs', null],
  shortName: 'P',
  place: 'Utrecht',
  description: 'Peace',
  descriptionLanguage: 'nl',
  pledge: { activities: 'Talks' },
}
const napDocument: Of<'napDocument'> = {
  _id: 'd',
  _type: 'napDocument',
  slug: 'plan',
  kind: 'actionPlan',
  title: 'Plan',
  titleLanguage: 'en',
  titles: ['Plan', 'Het plan', null],
  period: { from: '2021', until: '2025' },
  isNewestPlan: true,
  number: '26150',
  cycle: 'IV',
  publisher: 'Ministry',
  summary: 'All of it',
  summaryLanguage: 'nl',
}

const outcome: Of<'outcome'> = {
  _id: 'u',
  _type: 'outcome',
  slug: null,
  number: 3,
  title: 'Protection',
  titleLanguage: 'en',
  titles: ['Protection', 'Bescherming'],
  summary: 'Of all',
  summaryLanguage: 'en',
  subOutcomes: [{ title: 'Laws' }],
}
const country: Of<'country'> = {
  _id: 'c',
  _type: 'country',
  slug: null,
  code: 'SY',
  name: 'Syria',
  nameLanguage: 'en',
}

test.each<[SearchableDocument, object]>([
  [
    story,
    {
      id: 's',
      kind: 'story',
      title: 'Stemmen',
      names: 'Jordanië Jordan Jordanië Partner Participatie Cordaid Ministry of Defence MoD',
      summary: 'Kort',
      text: 'Lang',
    },
  ],
  [page, { id: 'p', kind: 'page', title: 'About', names: '', summary: '', text: 'Who we are' }],
  [
    partner,
    {
      id: 'o',
      kind: 'partner',
      title: 'PAX P',
      names: 'Utrecht Ministry PAX Ministry of Foreign Affairs Foreign Affairs BZ BuZa MFA',
      calledAs: ['P', 'PAX', 'Ministry of Foreign Affairs', 'Foreign Affairs', 'BZ', 'BuZa', 'MFA'],
      summary: 'Peace',
      text: 'Talks',
    },
  ],
  [
    napDocument,
    {
      id: 'd',
      kind: 'napDocument',
      title: 'Plan',
      names: '26150 NAP IV Ministry Action plan fourth national action plan 2021 2025 Het plan',
      calledAs: expect.arrayContaining(['fourth plan', 'NAP 4', 'NAP 1325 IV', 'plan', 'NAP 1325', 'Het plan']),
      summary: 'All of it',
      text: '',
    },
  ],
  [
    outcome,
    {
      id: 'u',
      kind: 'outcome',
      title: 'Protection',
      names: 'Outcome 3 Doel 3 Bescherming',
      calledAs: ['Outcome 3', 'Doel 3', 'Protection', 'Bescherming'],
      summary: 'Of all',
      text: 'Laws',
    },
  ],
  [country, { id: 'c', kind: 'country', title: 'Syria', names: 'Syria Syrië', summary: '', text: '' }],
])('what is searched of $_type', (found, expected) => {
  expect(searchEntry(found, 'en')).toEqual(expected)
})

test.each<[SearchableDocument, object]>([
  [story, { title: 'Stemmen', titleLanguage: 'nl', summary: 'Kort', summaryLanguage: 'nl', text: 'Lang' }],
  [outcome, { title: 'Protection', titleLanguage: 'en', summary: 'Of all', path: '/en/outcomes/3' }],
  [country, { title: 'Syria', titleLanguage: 'en', summary: 'Stories from Syria', path: '/en/countries/sy' }],
  [page, { title: 'About', titleLanguage: 'en', summary: '', summaryLanguage: 'en', text: 'Who we are' }],
  [partner, { title: 'PAX', titleLanguage: 'en', summary: 'Peace', summaryLanguage: 'nl', text: 'Talks' }],
  [napDocument, { title: 'Plan', titleLanguage: 'en', summary: 'All of it', summaryLanguage: 'nl', text: '' }],
])('what is shown of $_type', (found, expected) => {
  expect(resultItem(found, 'en')).toMatchObject({ id: found._id, kind: found._type, ...expected })
})

test('each is where readers find it: a text in its own language, all else in theirs', () => {
  expect(resultItem(story, 'en').path).toMatch(/^\/nl\/.*\/voices$/)
  expect(resultItem(partner, 'nl').path).toMatch(/^\/nl\/.*\/pax$/)
})

test.each<[SearchableDocument]>([
  [{ ...story, title: null, summary: null, text: '', countries: [], outcomes: [], signatories: [], localPartners: [] }],
  [{ ...page, title: null, text: '' }],
  [{ ...partner, kind: null, name: null, names: [], shortName: null, place: null, description: null, pledge: null }],
  [
    {
      ...napDocument,
      kind: null,
      title: null,
      titles: [],
      period: null,
      number: null,
      cycle: null,
      publisher: null,
      summary: null,
    },
  ],
])('what is not filled in is empty text: $_type', (found) => {
  expect(searchEntry(found, 'en')).toMatchObject({ title: '', names: '', summary: '', text: '' })
  expect(resultItem(found, 'en')).toMatchObject({ title: '', summary: '', text: '' })
})

test('a plan that is not the newest is called by its number only', () => {
  const { calledAs } = searchEntry({ ...napDocument, isNewestPlan: false }, 'en')
  expect(calledAs).toContain('NAP IV')
  expect(calledAs).not.toContain('NAP')
})
