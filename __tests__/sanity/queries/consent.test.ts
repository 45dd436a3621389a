import type { SanityClient, SanityDocumentStub } from '@sanity/client'
import { consentProblems } from '@/lib/consent/consent-problems'
import { covered } from '@/lib/consent/readers-filter'
import { readersParams } from '@/lib/consent/readers-params'
import { rules } from '@/lib/consent/rules'
import { COUNTRY_QUERY } from '@/sanity/queries/countries'
import { DOCUMENTS_QUERY, DOCUMENT_QUERY } from '@/sanity/queries/documents'
import { FEED_QUERY } from '@/sanity/queries/feeds'
import { HOME_QUERY } from '@/sanity/queries/home'
import { OUTCOMES_QUERY, OUTCOME_QUERY } from '@/sanity/queries/outcomes'
import { COUNTRIES_DATA_QUERY, STORIES_DATA_QUERY } from '@/sanity/queries/open-data'
import { PAGE_QUERY } from '@/sanity/queries/pages'
import { REDIRECTS_QUERY } from '@/sanity/queries/redirects'
import { reviewQueries } from '@/sanity/queries/review'
import { INDEXED_STORIES_QUERY, STORY_INDEX_QUERY, STORY_REVISIONS_QUERY } from '@/sanity/queries/story-index'
import { SETTINGS_QUERY } from '@/sanity/queries/settings'
import { SIGNATORIES_QUERY, SIGNATORY_QUERY } from '@/sanity/queries/signatories'
import { SITEMAP_QUERY } from '@/sanity/queries/sitemap'
import { FOUND_QUERY, SEARCH_QUERY } from '@/sanity/queries/search'
import { STORIES_QUERY, STORY_CARDS_QUERY, STORY_LINKS_QUERY, STORY_QUERY } from '@/sanity/queries/stories'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

/** Stands in every field of the story that readers could meet: title, address, summary, text. */
const canary = 'canary-of-a-person'
const today = '2026-06-15'
const noon = `${today}T12:00:00.000Z`

let lake: TestLake
let client: SanityClient

const ref = (_ref: string) => ({ _type: 'reference', _ref, _weak: true, _key: _ref })
const slug = (current: string) => ({ _type: 'slug', current })
const text = (markDefs: object[] = []) => [
  { _key: 'b', _type: 'block', markDefs, children: [{ _key: 's', _type: 'span', text: 'Text', marks: ['m'] }] },
]
/** A page, a signatory and another story, all of which refer to the story in each way that the schema knows. */
const around: (SanityDocumentStub & { _id: string })[] = [
  { _id: 'outcome', _type: 'outcome', number: 1 },
  // Named by this one story only: its name may be seen only with the story.
  { _id: 'country', _type: 'country', code: 'JO', name: [{ _key: 'en', language: 'en', value: `${canary}-country` }] },
  { _id: 'partner', _type: 'partner', slug: slug('partner'), name: [{ _key: 'en', language: 'en', value: 'Partner' }] },
  ...['home', 'other'].map((purpose) => ({
    _id: `page-${purpose}`,
    _type: 'page',
    purpose,
    language: 'en',
    slug: slug(purpose),
    sections: [
      { _key: '1', _type: 'storiesSection', stories: [ref('story')] },
      { _key: '2', _type: 'storiesSection' },
      { _key: '3', _type: 'textSection', body: text([{ _key: 'm', _type: 'link', reference: ref('story') }]) },
    ],
  })),
  {
    _id: 'other-story',
    _type: 'story',
    language: 'en',
    title: 'Other',
    slug: slug('other-story'),
    outcomes: [ref('outcome')],
    body: text([{ _key: 'm', _type: 'link', reference: ref('story') }]),
  },
  consent('other-story', {}),
  { _id: 'redirect', _type: 'redirect', from: '/old', to: ref('story') },
  { _id: 'siteSettings', _type: 'siteSettings' },
]

function consent(story: string, rest: object) {
  const whole = { basis: 'given', channels: ['web'], uses: ['text'], languages: ['en', 'nl'], ...rest }
  return { _id: `consent.${story}`, _type: 'consentRecord', story: ref(story), ...whole }
}

const story = {
  _id: 'story',
  _type: 'story',
  language: 'en',
  title: canary,
  summary: canary,
  slug: slug(canary),
  outcomes: [ref('outcome')],
  signatories: [ref('partner')],
  countries: [ref('country')],
  body: [{ _key: 'b', _type: 'block', children: [{ _key: 's', _type: 'span', text: canary }] }],
}

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client('editor', { perspective: 'published' })
  await around.reduce((transaction, document) => transaction.createOrReplace(document), client.transaction()).commit()
})
afterAll(() => lake.stop())

/** Everything that any page of the site asks for, as one text. */
async function everythingReadersGet(now = noon, preview = false): Promise<string> {
  const ask = (query: string, params = {}) =>
    client.fetch<unknown>(
      query,
      { language: 'en', further: ['ar'], ...readersParams(new Date(now), preview), ...params },
      { returnQuery: false },
    )
  const other = await client.withConfig({ perspective: 'raw' }).getDocument('other-story')
  const page = await client.withConfig({ perspective: 'raw' }).getDocument('page-other')
  const partner = await client.withConfig({ perspective: 'raw' }).getDocument('partner')
  const answers = await Promise.all([
    ask(STORIES_QUERY),
    ask(STORY_INDEX_QUERY),
    ask(STORY_REVISIONS_QUERY),
    ask(INDEXED_STORIES_QUERY, { ids: ['story'] }),
    ask(STORY_LINKS_QUERY, { near: ['partner'] }),
    ask(STORY_CARDS_QUERY, { ids: ['story'] }),
    ask(SEARCH_QUERY),
    ask(FOUND_QUERY, { ids: ['story', 'country'], stories: ['story'] }),
    ask(STORY_QUERY, { slug: canary }),
    ask(STORY_QUERY, { slug: 'other-story' }),
    ask(HOME_QUERY),
    ask(PAGE_QUERY, { slug: 'other' }),
    ask(SIGNATORIES_QUERY),
    ask(SIGNATORY_QUERY, { slug: 'partner' }),
    ask(DOCUMENTS_QUERY),
    ask(DOCUMENT_QUERY, { slug: 'x' }),
    ask(OUTCOMES_QUERY),
    ask(OUTCOME_QUERY, { slug: '1', stories: ['story'] }),
    ask(COUNTRY_QUERY, { slug: 'jo', stories: ['story'], signatories: ['partner'] }),
    ask(SETTINGS_QUERY),
    ask(SITEMAP_QUERY),
    ask(REDIRECTS_QUERY),
    ask(FEED_QUERY, { ids: ['story'] }),
    ask(STORIES_DATA_QUERY),
    ask(COUNTRIES_DATA_QUERY),
    ask(reviewQueries.story, { subject: other }),
    ask(reviewQueries.storyAsWhole, { subject: other }),
    ask(reviewQueries.page, { subject: page }),
    ask(reviewQueries.partner, { subject: partner }),
  ])
  return JSON.stringify(answers)
}

async function withConsent(record: object | null, changes: object = {}): Promise<void> {
  const transaction = client.transaction().createOrReplace({ ...story, ...changes })
  await (record ? transaction.createOrReplace(consent('story', record)) : transaction.delete('consent.story')).commit()
}

test.each<[string, object, object?]>([
  ['consent was given', {}],
  ['nobody can be recognised', { basis: 'noIdentifiablePerson' }],
  [
    'it was published earlier and is to be confirmed until later',
    { basis: 'publishedEarlier', reconfirmBy: '2026-07-01' },
  ],
  ['it was published earlier and is to be confirmed today', { basis: 'publishedEarlier', reconfirmBy: today }],
  ['consent ends a second from now', { expiresAt: '2026-06-15T12:00:01Z' }],
  ['consent ends a second from now, by another clock', { expiresAt: '2026-06-15T14:00:01+02:00' }],
  ['the field for a withdrawal was emptied', { withdrawnOn: null, expiresAt: null }],
  ['its time has come', {}, { publishAt: '2026-06-15T11:59:00Z', unpublishAt: '2026-06-15T12:01:00Z' }],
])('a story is there, in all places, when %s', async (_name, record, ...[changes]) => {
  await withConsent(record, changes)
  expect(consentProblems(consent('story', record), { language: 'en', now: Date.parse(noon) })).toEqual([])
  const answers = await everythingReadersGet()
  // Its own page, three lists, the page of its signatory, the sitemap, links and the redirect to it.
  expect(answers.split(canary).length - 1).toBeGreaterThan(12)
})

test.each<[string, object | null, object?]>([
  ['nobody recorded consent', null],
  ['consent was withdrawn', { withdrawnOn: '2026-06-14' }],
  ['consent is withdrawn from a day to come', { withdrawnOn: '2026-06-16' }],
  ['nobody has confirmed it since a restore', { unconfirmedSince: noon }],
  ['consent ends now', { expiresAt: noon }],
  ['when consent ends cannot be read', { expiresAt: 'next summer' }],
  ['the words of the story are not included', { uses: ['image', 'voice'] }],
  ['nothing is said to be included', { uses: undefined }],
  ['consent is for print only', { channels: ['print'] }],
  ['no channel is named', { channels: undefined }],
  ['consent is for another language', { languages: ['nl'] }],
  ['the basis is not named', { basis: undefined }],
  ['the basis is an unknown one', { basis: 'assumed' }],
  ['it was to be confirmed again by yesterday', { basis: 'publishedEarlier', reconfirmBy: '2026-06-14' }],
  ['it was published earlier and no day is named', { basis: 'publishedEarlier' }],
  ['it was to be confirmed by what is no day', { basis: 'publishedEarlier', reconfirmBy: 'next summer' }],
  ['the end of consent is a number', { expiresAt: 20270101 }],
  ['its time has not come', {}, { publishAt: '2026-06-15T12:00:01Z' }],
  ['its time is over', {}, { unpublishAt: '2026-06-15T12:00:00Z' }],
])('a story does not exist, in no place, when %s', async (_name, record, ...[changes]) => {
  await withConsent(record, changes)
  expect(await everythingReadersGet()).not.toContain(canary)
  // Studio says so in the same cases, but for times: it does not keep anybody from publishing ahead.
  const problems = consentProblems(record && consent('story', record), { language: 'en', now: Date.parse(noon) })
  expect(problems.length > 0).toBe(changes === undefined)
})

test('the filter of readers has every rule', () => {
  for (const { groq } of rules) expect(covered).toContain(groq)
})

test('a day ends when it ends in the Netherlands', async () => {
  const record = { basis: 'publishedEarlier', reconfirmBy: today }
  await withConsent(record)
  for (const [moment, isThere] of [
    ['2026-06-15T21:59:59Z', true],
    ['2026-06-15T22:00:00Z', false],
  ] as const) {
    expect((await everythingReadersGet(moment)).includes(canary)).toBe(isThere)
    const problems = consentProblems(consent('story', record), { language: 'en', now: Date.parse(moment) })
    expect(problems).toHaveLength(isThere ? 0 : 1)
  }
})

test('what was written by the API alone is no exception', async () => {
  await withConsent(null)
  await client.createOrReplace({ ...story, consent: true, withdrawn: false, preview: true, now: '2000-01-01' })
  expect(await everythingReadersGet()).not.toContain(canary)
})

test('the record of the original covers its translations, each by its language', async () => {
  const translation = {
    ...story,
    _id: 'story-nl',
    language: 'nl',
    translationOf: ref('story'),
    slug: slug('vertaling'),
  }
  await client.createOrReplace(translation)
  const dutch = () => client.fetch<unknown[]>(STORIES_QUERY, { language: 'nl', ...readersParams(new Date(noon)) })
  await withConsent({ languages: ['en'] })
  expect(await dutch()).toHaveLength(0)
  await withConsent({ languages: ['en', 'nl'] })
  expect(await dutch()).toHaveLength(1)
  await client.delete('story-nl')
})

test('a record that a translation has of its own does not count', async () => {
  const translation = { ...story, _id: 'story-nl', language: 'nl', translationOf: ref('story') }
  await client.transaction().createOrReplace(translation).createOrReplace(consent('story-nl', {})).commit()
  await withConsent({ languages: ['en'] })
  const params = { language: 'nl', ...readersParams(new Date(noon)) }
  expect(await client.fetch<unknown[]>(STORIES_QUERY, params)).toHaveLength(0)
  await client.transaction().delete('story-nl').delete('consent.story-nl').commit()
})

test('editors see in a preview what they work on', async () => {
  await withConsent(null)
  expect(await everythingReadersGet(undefined, true)).toContain(canary)
})
