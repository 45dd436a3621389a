import { startContractLake, type ContractLake } from './support/contract-lake'

let lake: ContractLake
beforeAll(async () => {
  lake = await startContractLake()
  await lake
    .client('editor')
    .transaction([
      { create: { _id: 'a', _type: 'note', title: 'Published A' } },
      { create: { _id: 'drafts.a', _type: 'note', title: 'Draft A' } },
      { create: { _id: 'b', _type: 'note', title: 'Published B' } },
    ])
    .commit()
})
afterAll(() => lake.stop())

const titles = '*[_type == "note"] | order(title).title'

test.each([
  ['raw', ['Draft A', 'Published A', 'Published B']],
  ['published', ['Published A', 'Published B']],
  ['drafts', ['Draft A', 'Published B']],
] as const)('the perspective %s', async (perspective, expected) => {
  expect(await lake.client('editor').fetch(titles, {}, { perspective })).toEqual(expected)
})

test('without a token there are no drafts, in any perspective', async () => {
  expect(await lake.client().fetch(titles)).toEqual(['Published A', 'Published B'])
})

test('parameters are values, whatever is written in them', async () => {
  const title = '"] | *[_type == "note'
  expect(await lake.client().fetch('*[title == $title]', { title })).toEqual([])
})

test('a query too long for an address is posted', async () => {
  const padding = ' '.repeat(20_000)
  expect(await lake.client().fetch(`count(*[_type == "note"]${padding})`)).toBe(2)
})

test('a value that is not there is null', async () => {
  expect(await lake.client().fetch('*[_id == "nowhere"][0]')).toBeNull()
})
