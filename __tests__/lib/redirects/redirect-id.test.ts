import { createHmac } from 'node:crypto'
import type { SanityClient } from '@sanity/client'
import { moveRedirectIds } from '@/server/maintenance/move-redirect-ids'
import { idsWith, isKeyedRedirectId, REDIRECT_KEY_ID, redirectIds } from '@/lib/redirects/redirect-id'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
let editor: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
})
afterEach(() => lake.stop())

const name = 'a-name-that-was-taken-out'
const from = `/en/stories/${name}`
const redirect = (_id: string, more: object = {}) => ({
  _id,
  _type: 'redirect',
  from,
  language: 'en',
  permanent: true,
  ...more,
})
const all = () => editor.fetch<{ _id: string; from?: string }[]>('*[_type == "redirect"] | order(from)')

test('an id is that of its address, says nothing of it, and is another with another key', async () => {
  const first = await idsWith('ab'.repeat(32))
  const id = await first(from)
  expect(isKeyedRedirectId(id)).toBe(true)
  expect(await first(from)).toBe(id)
  const addresses = ['a/b', 'a.b', 'a_b', 'a-b', 'é', 'x'.repeat(3_000)]
  expect(new Set(await Promise.all(addresses.map(first))).size).toBe(addresses.length)
  expect(await (await idsWith('cd'.repeat(32)))(from)).not.toBe(id)
  const byNode = createHmac('sha256', Buffer.from('ab'.repeat(32), 'hex'))
    .update(from)
    .digest('hex')
  expect(id).toBe(`redirect.${byNode.slice(0, 32)}`)
})

test('of many who need the key first one makes it, and nobody sees it without a token', async () => {
  const makers = await Promise.all(Array.from({ length: 8 }, () => redirectIds(lake.client('editor'))))
  expect(new Set(await Promise.all(makers.map((idOf) => idOf(from)))).size).toBe(1)
  expect(await editor.fetch('*[_type == "redirectKey"]._id')).toEqual([REDIRECT_KEY_ID])
  expect(await lake.client().fetch('*[_type == "redirectKey"]')).toEqual([])
})

test.each(['short', 'G'.repeat(64), 64, undefined])(
  'a damaged key (%p) is said, and no second one made',
  async (key) => {
    await editor.create({ _id: REDIRECT_KEY_ID, _type: 'redirectKey', key })
    await expect(redirectIds(editor)).rejects.toThrow(/key.redirects is damaged/)
  },
)

test('old ids are moved with all that the redirects say, drafts too, and what somebody named stays', async () => {
  await editor
    .transaction()
    .create(
      redirect('redirect.en.stories.' + name, { permanent: false, to: { _type: 'reference', _ref: 'x', _weak: true } }),
    )
    .create(redirect('drafts.redirect.en.stories.' + name, { from: '/en/stories/typed' }))
    .create(redirect('by-hand', { from: '/by-hand' }))
    .commit()
  expect(await moveRedirectIds(editor)).toBe(2)
  const idOf = await redirectIds(editor)
  expect((await all()).map(({ _id, from: path }) => [_id, path])).toEqual([
    ['by-hand', '/by-hand'],
    [await idOf(from), from],
    [`drafts.${await idOf('/en/stories/typed')}`, '/en/stories/typed'],
  ])
  expect(await editor.getDocument(await idOf(from))).toMatchObject({ permanent: false, to: { _ref: 'x' } })
  expect(await moveRedirectIds(editor)).toBe(0)
})

test('many are moved by two at once and after a stop, each once, and what they said is forgotten', async () => {
  const count = 120
  const transaction = editor.transaction()
  for (let number = 0; number < count; number++)
    transaction.create(redirect(`redirect.en.stories.s${number}`, { from: `/en/stories/s${number}` }))
  await transaction.commit()
  // Stopped after the first part.
  await expect(moveRedirectIds(editor, () => Promise.reject(new Error('stopped')))).rejects.toThrow('stopped')
  expect((await all()).filter(({ _id }) => isKeyedRedirectId(_id))).toHaveLength(50)
  await Promise.allSettled([moveRedirectIds(lake.client('editor')), moveRedirectIds(lake.client('editor'))])
  await moveRedirectIds(editor)
  const after = await all()
  expect(after).toHaveLength(count)
  expect(after.every(({ _id }) => isKeyedRedirectId(_id))).toBe(true)
})
