import { lastSeen, publishedVersion, seenVersion } from '@/sanity/review/earlier-version'
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

/** Opens a link in one browser more. */
async function openedBy(token: string) {
  const link = await openLink(token, site.content)
  const key = link && (await spendView(link, 'en', site.content))
  return async () => {
    const open = key && (await openView(token, key, site.content))
    if (!open) throw new Error('The link does not work.')
    return { view: open.view, text: open.texts[0] }
  }
}

async function opened(subjectId: string) {
  return openedBy((await site.makeLink(subjectId)).token)
}

const consent = { basis: 'given', channels: ['web'], languages: ['en'], uses: ['text'] }

test('what is published is what readers see: nothing without consent, nothing of a draft', async () => {
  const published = async () => publishedVersion((await (await opened('story'))()).text, site.content)
  expect(await published()).toEqual({ kind: 'notPublished' })
  await site.editor.create({ ...consent, _id: 'consent.story', _type: 'consentRecord' })
  expect(await published()).toMatchObject({ kind: 'found', document: { _id: 'story', title: 'Published' } })
  await site.editor.patch('story').set({ unpublishAt: '2020-01-01T00:00:00Z' }).commit()
  expect(await published()).toEqual({ kind: 'notPublished' })
  await site.editor.create({ _id: 'drafts.begun', _type: 'page', language: 'en' })
  expect(await publishedVersion((await (await opened('begun'))()).text, site.content)).toEqual({ kind: 'notPublished' })
})

test('the version that was read before is the last other one that this browser was shown', async () => {
  const { token } = await site.makeLink('other')
  const [hers, another] = [await openedBy(token), await openedBy(token)]
  const read = async () => {
    const { view, text } = await hers()
    await markSeen(view, text, site.content)
  }
  const earlier = async (browser = hers) => {
    const { view, text } = await browser()
    return seenVersion(view, text, site.content)
  }
  await read()
  expect(await earlier()).toEqual({ kind: 'noneSeen' })
  await site.editor.patch('drafts.other').set({ title: 'Second' }).commit()
  expect(await earlier()).toMatchObject({ kind: 'found', document: { _id: 'other', title: 'Canary' } })
  await read()
  expect(await earlier()).toMatchObject({ kind: 'found', document: { title: 'Canary' }, readOn: expect.any(String) })
  await site.editor.patch('drafts.other').set({ title: 'Third' }).commit()
  expect(await earlier()).toMatchObject({ kind: 'found', document: { title: 'Second' } })
  expect(await earlier(another)).toEqual({ kind: 'noneSeen' })
})

test('a version that the content API no longer has is said to be gone', async () => {
  const hers = await opened('partner')
  const { view, text } = await hers()
  await markSeen(view, { ...text, document: { ...text.document, _rev: 'forgotten' } }, site.content)
  const again = await hers()
  expect(lastSeen(again.view, again.text)?.revision).toBe('forgotten')
  expect(await seenVersion(again.view, again.text, site.content)).toEqual({ kind: 'notKept' })
})
