import { serveLake } from '@/packages/lake/source/server/serve'
import { until } from '../../support/until'
import { hooks, makeHook, messagesOf, start, told, withheld } from './support/hooked-lake'
import { refusal } from './support/test-lake'

const minute = 60_000
test.each<[string, Record<string, unknown>, RegExp]>([
  ['plain HTTP', { url: 'http://example.org/hook' }, /begins with https/],
  ['this machine', { url: 'https://localhost/hook' }, /not on the internet/],
  ['this machine by number', { url: 'https://127.0.0.1/hook' }, /not on the internet/],
  ['IPv4 inside IPv6', { url: 'https://[::ffff:10.0.0.1]/hook' }, /not on the internet/],
  ['what clouds tell their machines', { url: 'https://169.254.169.254/latest' }, /not on the internet/],
  ['a password in the address', { url: 'https://ada:secret@example.org/' }, /holds a name or a password/],
  ['drafts', { includeDrafts: true }, /drafts are told to nobody/],
  ['a header of ours', { headers: { 'Sanity-Dataset': 'x' } }, /not one that a webhook may set/],
  ['a header with a line break', { headers: { x: 'a\r\nb' } }, /plain text on one line/],
  ['another dataset', { dataset: 'nowhere' }, /"nowhere" not found/],
  ['a filter that is none', { rule: { on: ['create'], filter: '_type ==' } }, /filter is refused: it is not GROQ/],
  ['a parameter', { rule: { on: ['create'], filter: '_type == $type' } }, /no parameter \$type/],
  [
    'words that were there before',
    { rule: { on: ['update'], projection: '{"old": before()}' } },
    /projection is refused: Undefined function: before/,
  ],
  [
    'a selector that is none',
    { rule: { on: ['update'], filter: 'delta::changedAny(title + 1)' } },
    /filter is refused: .*[Ss]elector/,
  ],
  [
    'everything, where some is withheld',
    { rule: { on: ['update'], projection: '{"all": *[]}' } },
    /would tell of documents that this lake withholds/,
  ],
  ['a type of its own', { type: 'transaction' }, /type/],
  ['no event', { rule: { on: [] } }, /rule\.on/],
])('%s is refused', async (_what, given, sentence) => {
  const lake = await start({ allowPrivateAddresses: false, withheld })
  const refused = await refusal(makeHook(lake, {}, { url: 'https://hooks.example.org/', ...given }))
  expect(refused.statusCode).toBeLessThan(500)
  expect(refused.message).toMatch(sentence)
  expect(await lake.client('administrator').request({ url: hooks })).toEqual([])
})

test('an address is judged again before each attempt; nothing is sent to where it may not go', async () => {
  const lake = await start()
  const { id } = await makeHook(lake)
  const { dataDir } = lake
  told().answers = [503]
  await lake.client('editor').create({ _id: 'a', _type: 'note' })
  await until(async () => (await messagesOf(lake, id))[0]?.failureCount === 1)
  const strict = await serveLake({
    dataDir,
    projectId: 'nap1325',
    host: '127.0.0.1',
    port: 0,
    now: () => Date.now() + minute,
  })
  await until(() => strict.lake.services.webhooks.hooks.attempts(id, 10).some(({ failure }) => failure === 'other'))
  expect(told().received).toHaveLength(1)
  await strict.close()
})

test('only administrators see and make webhooks', async () => {
  const lake = await start()
  for (const role of ['viewer', 'editor'] as const)
    expect((await refusal(lake.client(role).request({ url: hooks }))).statusCode).toBe(403)
  await makeHook(lake)
  expect((await refusal(makeHook(lake))).message).toMatch(/"mirror" already/)
})
