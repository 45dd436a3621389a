import { handWork } from '@/sanity/studio/consent/rules/hand-work'

const withdrawn = { withdrawnOn: '2026-06-15', withdrawnAddresses: ['/en/stories/hers', '/old'], channels: ['web'] }
const work = (record: object) => handWork({ ...withdrawn, ...record }, 'https://nap1325.nl')

test('after a withdrawal people ask search engines and archives, with whole addresses, and those who have copies', () => {
  const addresses = ['https://nap1325.nl/en/stories/hers', 'https://nap1325.nl/old']
  expect(work({})).toEqual([
    { what: expect.stringMatching(/search engines/), addresses },
    { what: expect.stringMatching(/web archives/), addresses },
    { what: expect.stringMatching(/npm run archive -- --without/), addresses: [] },
    { what: expect.stringMatching(/took a copy/), addresses: [] },
  ])
})

test('print and social media are named where the record allowed them', () => {
  const said = work({ channels: ['web', 'print', 'social'] }).map(({ what }) => what)
  expect(said.slice(-2)).toEqual([
    expect.stringMatching(/allowed print/),
    expect.stringMatching(/allowed social media/),
  ])
})

test('a story that was never public leaves nothing to ask of search engines, and one that is not withdrawn nothing at all', () => {
  expect(work({ withdrawnAddresses: undefined }).map(({ addresses }) => addresses)).toEqual([[], []])
  expect(work({ withdrawnAddresses: [null, 7] }).map(({ addresses }) => addresses)).toEqual([[], []])
  expect(work({ withdrawnOn: undefined })).toEqual([])
})
