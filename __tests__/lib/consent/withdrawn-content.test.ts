import { withdrawnContent } from '@/lib/consent/withdrawn-content'
import { storyFilePaths } from '@/lib/routes/machines'

type Found = Parameters<typeof withdrawnContent>[0]

const record: Found['records'][number] = {
  _id: 'consent.s',
  languages: ['en'],
  includesPictures: true,
  includesCopies: null,
  ended: null,
  withdrawnAddresses: null,
  withdrawnPictures: null,
  withdrawnTexts: null,
}
const story: Found['stories'][number] = {
  _id: 's',
  _type: 'story',
  original: null,
  language: 'en',
  slug: 'a-story',
  isInDisplayWindow: true,
  cover: 'image-aa-1x1-jpg',
  inText: ['image-bb-1x1-png', null],
}
const nothing: Found = { records: [record], stories: [], inPages: [], logos: [], redirects: [] }
const of = (found: Partial<Found>) => {
  const { addresses, gone, pictures, shown } = withdrawnContent({ ...nothing, ...found })
  return { addresses: [...addresses], gone: [...gone], pictures: [...pictures], shown: [...shown] }
}
const files = ['aa-1x1.jpg', 'bb-1x1.png']

test('a covered story is not withdrawn, and its pictures are shown', () => {
  expect(of({ stories: [story] })).toEqual({ addresses: [], gone: [], pictures: [], shown: files })
})

test.each<[string, Partial<Found['stories'][number]>, Partial<Found['records'][number]>]>([
  ['out of its display window', { isInDisplayWindow: false }, {}],
  ['whose display window is not known', { isInDisplayWindow: null }, {}],
  ['without consent for pictures', {}, { includesPictures: false }],
])('a covered story %s shows no pictures, and keeps its address', (_what, change, consent) => {
  const found = { stories: [{ ...story, ...change }], records: [{ ...record, ...consent }] }
  expect(of(found)).toEqual({ addresses: [], gone: [], pictures: files, shown: [] })
})

/** The address of a story, with those of its files. */
const withFiles = (path: string) => [path, ...storyFilePaths(path)]

test.each<[string, Partial<Found['stories'][number]>, Partial<Found['records'][number]>, boolean]>([
  ['in a language that is not covered', { language: 'nl' }, {}, false],
  ['whose consent has ended', {}, { languages: [], ended: true }, true],
  ['that was never covered', { _id: 't' }, {}, false],
])('a story %s', (_what, change, consent, isGone) => {
  const found = of({ stories: [{ ...story, ...change }], records: [{ ...record, ...consent }] })
  expect(found.addresses).toHaveLength(1)
  expect(found.gone).toEqual(isGone ? withFiles('/en/stories/a-story') : [])
  expect(found.pictures).toEqual(files)
})

test('a translation goes by the record of its original; without a language it has no cover', () => {
  expect(of({ stories: [{ ...story, _id: 's-en', original: 's' }] })).toMatchObject({ addresses: [], shown: files })
  expect(of({ stories: [{ ...story, language: null }] }).pictures).toEqual(files)
})

test('a picture that also stands where it may is shown', () => {
  const uncovered = { ...story, _id: 't', slug: 'other' }
  expect(of({ stories: [story, uncovered] })).toMatchObject({ pictures: [], shown: files })
  const inPages = ['image-aa-1x1-jpg']
  expect(of({ stories: [uncovered], inPages })).toMatchObject({ pictures: ['bb-1x1.png'], shown: ['aa-1x1.jpg'] })
  const logos = ['image-bb-1x1-png', null]
  expect(of({ stories: [uncovered], logos })).toMatchObject({ pictures: ['aa-1x1.jpg'], shown: ['bb-1x1.png'] })
})

test('what a withdrawal noted is gone, with the old addresses that led there', () => {
  const withdrawn = {
    ...record,
    withdrawnAddresses: ['/en/stories/caf%C3%A9/'],
    withdrawnPictures: ['image-cc-1x1-webp'],
    withdrawnTexts: ['s'],
  }
  const redirects: Found['redirects'] = [
    { from: '/en/old', target: 's' },
    { from: '/en/other', target: 't' },
    { from: null, target: 's' },
  ]
  expect(of({ records: [withdrawn], redirects })).toEqual({
    addresses: ['/en/stories/café'],
    gone: [...withFiles('/en/stories/café'), '/en/old'],
    pictures: ['cc-1x1.webp'],
    shown: [],
  })
})

test('a story may be kept where readers can read it and the consent includes that', () => {
  const copies = (consent: Partial<Found['records'][number]>, change: Partial<Found['stories'][number]> = {}) => [
    ...withdrawnContent({
      ...nothing,
      records: [{ ...record, includesCopies: true, ...consent }],
      stories: [{ ...story, slug: 'één', ...change }],
    }).copies,
  ]
  expect(copies({})).toEqual(['/en/stories/één/story.txt', '/en/stories/één/story.epub'])
  for (const includesCopies of [false, null]) expect(copies({ includesCopies })).toEqual([])
  expect(copies({ languages: ['nl'] })).toEqual([])
  expect(copies({}, { isInDisplayWindow: false })).toEqual([])
  expect(copies({}, { slug: null })).toEqual([])
})
