import { openCover } from '@/sanity/review/open-cover'
import { openLink } from '@/sanity/review/open-link'
import { openView } from '@/sanity/review/open-view'
import { spendView } from '@/sanity/review/spend-view'
import { startReviewLake } from './support/review-lake'

let ahead = 0
let site: Awaited<ReturnType<typeof startReviewLake>>
beforeAll(async () => {
  site = await startReviewLake(() => new Date(Date.now() + ahead))
})
afterAll(() => site.lake.stop())
beforeEach(() => (ahead = 0))

const altered = (word: string, place: number) =>
  word.slice(0, place) + (word.at(place) === 'A' ? 'B' : 'A') + word.slice(place + 1)

test('a link works for its token and no other', async () => {
  const { content, makeLink } = site
  const { token, id } = await makeLink('story')
  const other = await makeLink('other')
  expect(await openLink(token, content)).toMatchObject({ _id: id, subjectId: 'story', views: 0 })
  for (let place = 0; place < token.length; place++) expect(await openLink(altered(token, place), content)).toBeNull()
  for (const wrong of ['', 'short', `${token}A`, token.toUpperCase(), `${token}%00`])
    expect(await openLink(wrong, content)).toBeNull()
  expect(await openLink(other.token, content)).toMatchObject({ _id: other.id, subjectId: 'other' })
})

test.each([
  ['revoked', { revokedAt: '2026-01-01T00:00:00Z' }],
  ['past its time', { expiresAt: '2026-01-01T00:00:00Z' }],
  ['without an end', { expiresAt: null }],
  ['about nothing', { subject: null }],
])('one that is %s does not work', async (_how, fields) => {
  const { token } = await site.makeLink('story', fields)
  expect(await openLink(token, site.content)).toBeNull()
})

test.each([
  ['of before there were frames', 'story-nl', {}, 'nl'],
  ['with one', 'story-nl', { frameLanguage: 'ar' }, 'ar'],
  ['to the translation alone', 'story', { languages: ['nl'] }, 'nl'],
  ['whose openings are used up', 'story', { viewLimit: 0 }, undefined],
  ['to a document that is gone', 'gone', {}, undefined],
  ['to a text that is in no language that it lists', 'other', { languages: ['nl'] }, undefined],
])('the cover of a link %s', async (_what, subject, fields, frame) => {
  const { token } = await site.makeLink(subject, fields)
  expect((await openCover(token, site.content))?.frameLanguage).toBe(frame)
})

test('of 20 browsers at once exactly as many open a link as its limit says', async () => {
  const { content, makeLink, editor } = site
  const { token, id } = await makeLink('story', { viewLimit: 3 })
  const link = await openLink(token, content)
  if (!link) throw new Error('The link does not work.')
  const keys = await Promise.all(Array.from({ length: 20 }, () => spendView(link, 'ar', content)))
  const opened = keys.filter((key) => key !== null)
  expect(opened).toHaveLength(3)
  const ids = await editor.fetch('*[_type == "reviewView" && link._ref == $id]._id | order(@)', { id })
  expect(ids).toEqual([1, 2, 3].map((number) => `${id}.view.${number}`))
  for (const key of opened) expect(await openView(token, key, content)).toMatchObject({ view: { frameLanguage: 'ar' } })
  expect(await openLink(token, content)).toMatchObject({ views: 3 })
})

test('what a browser opened ends with the link, and belongs to that link', async () => {
  const { content, makeLink, editor } = site
  const [one, two] = [await makeLink('story'), await makeLink('story')]
  const link = await openLink(one.token, content)
  const key = link && (await spendView(link, 'en', content))
  if (!key) throw new Error('The link did not open.')
  expect(await openView(one.token, key, content)).not.toBeNull()
  expect(await openView(two.token, key, content)).toBeNull()
  expect(await openView(one.token, altered(key, 3), content)).toBeNull()
  expect(await openView(one.token, undefined, content)).toBeNull()
  ahead = 61_000
  expect(await openView(one.token, key, content)).toBeNull()
  ahead = 0
  await editor.patch(one.id).set({ revokedAt: new Date().toISOString() }).commit()
  expect(await openView(one.token, key, content)).toBeNull()
})
