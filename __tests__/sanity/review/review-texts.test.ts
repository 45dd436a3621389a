import { markSeen } from '@/sanity/review/mark-seen'
import { openLink } from '@/sanity/review/open-link'
import { openView } from '@/sanity/review/open-view'
import { spendView } from '@/sanity/review/spend-view'
import { startReviewLake } from './support/review-lake'

let site: Awaited<ReturnType<typeof startReviewLake>>
beforeAll(async () => {
  site = await startReviewLake()
})
afterAll(() => site.lake.stop())

async function opened(subjectId: string, fields: object = {}) {
  const { token } = await site.makeLink(subjectId, fields)
  const link = await openLink(token, site.content)
  const key = link && (await spendView(link, 'en', site.content))
  if (!key) throw new Error('The link did not open.')
  return async () => {
    const open = await openView(token, key, site.content)
    if (!open) throw new Error('The link does not work.')
    return open
  }
}

test.each([
  ['story', undefined, ['en story Draft']],
  ['story-nl', undefined, ['nl story-nl Concept']],
  ['story', ['en', 'nl'], ['en story Draft', 'nl story-nl Concept']],
  ['story-nl', ['en', 'nl'], ['nl story-nl Concept', 'en story Draft']],
  ['story', ['nl'], ['nl story-nl Concept']],
  ['other', ['en', 'nl'], ['en other Canary']],
  ['partner', undefined, ['en partner undefined', 'nl partner undefined']],
  ['partner', ['nl'], ['nl partner undefined']],
])('a link to %s with the languages %p opens %p', async (subjectId, languages, expected) => {
  const { texts } = await (await opened(subjectId, { languages }))()
  expect(texts.map(({ language, document }) => `${language} ${document._id} ${document.title}`)).toEqual(expected)
})

test('a text comes with its version, when it was written, and what readers see of it', async () => {
  const { texts } = await (await opened('story'))()
  const draft = await site.editor.getDocument('drafts.story')
  expect(texts[0]).toMatchObject({
    document: { _id: 'story', _rev: draft?._rev, title: 'Draft' },
    writtenAt: draft?._updatedAt,
    published: { _id: 'story', title: 'Published' },
  })
  await site.editor.create({ _id: 'drafts.begun', _type: 'story', language: 'en', title: 'Begun' })
  expect((await (await opened('begun'))()).texts[0].published).toBeNull()
})

test('which version was shown is written down once for each, before and after the text changes', async () => {
  const view = await opened('story')
  const show = async () => {
    const open = await view()
    await markSeen(open.view, open.texts[0], site.content)
  }
  await show()
  await show()
  const { _rev } = await site.editor.patch('drafts.story').set({ summary: 'Changed' }).commit()
  await show()
  const { view: seen } = await view()
  expect(seen.seen.map(({ documentId }) => documentId)).toEqual(['story', 'story'])
  expect(seen.seen.at(-1)).toMatchObject({ revision: _rev, at: expect.any(String) })
})
