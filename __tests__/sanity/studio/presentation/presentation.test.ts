import type { SanityClient } from '@sanity/client'
import { publicTypes } from '@/lib/content/document-types'
import { mainDocuments } from '@/sanity/studio/presentation/queries/main-documents'
import { locations } from '@/sanity/studio/presentation/rules/locations'
import { startSeededLake } from '../../../packages/lake/support/seeded-lake'
import type { TestLake } from '../../../packages/lake/support/test-lake'

test('editors are told where each kind of thing that readers see is to be seen', () => {
  // A redirect is not seen anywhere: it leads away.
  expect(Object.keys(locations).toSorted()).toEqual(publicTypes.filter((type) => type !== 'redirect').toSorted())
})

interface Place {
  readonly href: string
  readonly title: string
}

/** What is said of a document of a type, from the fields that it asks for. */
function resolved(type: string, fields: Readonly<Record<string, unknown>>) {
  const location = new Map(Object.entries(locations)).get(type)
  if (!location || !('resolve' in location)) throw new Error(`nothing is asked of ${type}`)
  return location.resolve({ ...fields })
}

const placesOf = (type: string, fields: Readonly<Record<string, unknown>>) =>
  (resolved(type, fields)?.locations ?? []).map(({ href, title }: Place) => `${title}: ${href}`)

const messageOf = (type: string, fields: Readonly<Record<string, unknown>>) => resolved(type, fields)?.message

test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
  [
    'story',
    { name: 'Weaving', slug: 'weaving', language: 'en' },
    ['Weaving (English): /en/stories/weaving', 'List in English: /en/stories'],
  ],
  ['page', { name: 'Home', slug: 'home', language: 'nl', purpose: 'home' }, ['Home (Nederlands): /nl']],
  [
    'outcome',
    { name: [{ language: 'en', value: 'Participation' }], slug: 1 },
    [
      'Participation (English): /en/outcomes/1',
      'Participation (Nederlands): /nl/doelen/1',
      'List in English: /en/outcomes',
      'List in Nederlands: /nl/doelen',
    ],
  ],
  ['page', { name: 'Begun', language: 'en' }, []],
])('a %s is to be seen at its addresses', (type, fields, places) => {
  expect(placesOf(type, fields)).toEqual(places)
})

test('a text without an address is in no list either, and of others is said how many pages Presentation has, not who finds them', () => {
  expect(placesOf('story', { name: 'Begun', language: 'en' })).toEqual([])
  expect(messageOf('story', { name: 'Weaving', slug: 'weaving', language: 'en' })).toBe(
    'To look at in Presentation: 2 pages',
  )
  expect(messageOf('page', { name: 'About', slug: 'about', language: 'en' })).toBe('To look at in Presentation: 1 page')
})

test('of what is not written yet nothing is said to be on a page', () => {
  for (const location of Object.values(locations))
    if ('resolve' in location) expect(location.resolve(null)?.locations).toEqual([])
})

describe('beside a page stands the form of its document', () => {
  let lake: TestLake
  let client: SanityClient
  beforeAll(async () => {
    lake = await startSeededLake()
    client = lake.client('editor', { perspective: 'published' })
  })
  afterAll(() => lake.stop())

  /** The document of the first route that fits, as Presentation looks it up. */
  async function beside(path: string): Promise<string | null> {
    for (const { route, filter, params } of mainDocuments) {
      const found = new RegExp(`^${String(route).replace(/:slug$/u, '(?<slug>[^/]+)')}$`, 'u').exec(path)
      if (!found || !filter) continue
      const given =
        typeof params === 'function'
          ? params({ params: { ...found.groups }, path, origin: 'https://nap.example' })
          : (params ?? {})
      return client.fetch<string | null>(`*[${filter}][0]._id`, { ...given })
    }
    return null
  }

  test.each([
    ['/en', 'page-home'],
    ['/en/stories/do-our-voices-matter', 'story-do-our-voices-matter'],
    ['/nl/doelen/2', 'outcome-2'],
    ['/en/countries/jo', 'country-jo'],
    ['/en/stories/nothing', null],
    ['/en/nothing/at/all', null],
  ])('%s: %s', async (path, id) => {
    expect(await beside(path)).toBe(id)
  })
})
