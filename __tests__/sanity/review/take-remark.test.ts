import { remarkLimits } from '@/lib/review/remarks/remark-pace'
import { notesOfLink } from '@/sanity/review/notes-of-link'
import { openView } from '@/sanity/review/open-view'
import { takeRemark } from '@/sanity/review/take-remark'
import { opened, sentBy } from './support/opened'
import { startReviewLake } from './support/review-lake'

let site: Awaited<ReturnType<typeof startReviewLake>>
beforeEach(async () => {
  site = await startReviewLake()
  await site.editor
    .patch('drafts.story')
    .set({ body: [block('One paragraph.')] })
    .commit()
})
afterEach(() => site.lake.stop())

const block = (text: string) => ({ _type: 'block', _key: 'p', style: 'normal', children: [{ _type: 'span', text }] })
const links = { may: ['comment', 'decide'] }
const typed = { text: '', name: 'Fatima', verdict: 'approved', trap: '' }
const kept = (link: string) => notesOfLink(site.content.read, link)

test('a remark on a paragraph is kept by the narrow token of review pages', async () => {
  const { token, id } = await site.makeLink('story', links)
  const { open } = await opened(token, site.content)
  expect(await takeRemark(open, open.texts[0], sentBy(open, { block: 'p' }), site.content)).toEqual([])
  expect(await kept(id)).toMatchObject([
    { blockKey: 'p', quote: 'One paragraph.', text: 'Very good', decision: 'comment' },
  ])
})

test('what a link does not allow is refused', async () => {
  const { token, id } = await site.makeLink('story', { may: ['comment'] })
  const { open } = await opened(token, site.content)
  const sent = sentBy(open, { isDecision: true, typed })
  expect(await takeRemark(open, open.texts[0], sent, site.content)).toEqual(['notAllowed'])
  const other = await opened((await site.makeLink('story')).token, site.content)
  expect(await takeRemark(other.open, other.open.texts[0], sentBy(other.open), site.content)).toEqual(['notAllowed'])
  expect(await kept(id)).toEqual([])
})

test('a version that this opening was never shown is no version to speak of', async () => {
  const { token, id } = await site.makeLink('story', links)
  const { open } = await opened(token, site.content)
  const other = await site.editor.getDocument('drafts.other')
  for (const revision of [String(other?._rev), 'r', '', '__proto__'])
    expect(await takeRemark(open, open.texts[0], sentBy(open, { revision }), site.content)).toEqual(['otherVersion'])
  const changed = await site.editor.patch('drafts.story').set({ title: 'Later' }).commit()
  const later = { revision: changed._rev }
  expect(await takeRemark(open, open.texts[0], sentBy(open, later), site.content)).toEqual(['otherVersion'])
  expect(await takeRemark(open, open.texts[0], sentBy(open, { block: 'no' }), site.content)).toEqual(['otherVersion'])
  expect(await kept(id)).toEqual([])
})

test('when the text moves on while she writes, the remark keeps the words that she read', async () => {
  const { token, id } = await site.makeLink('story', links)
  const { open, key } = await opened(token, site.content)
  const sent = sentBy(open, { block: 'p' })
  await site.editor
    .patch('drafts.story')
    .set({ body: [block('Other words.')] })
    .commit()
  const later = await openView(token, key, site.content)
  expect(later && (await takeRemark(later, later.texts[0], sent, site.content))).toEqual([])
  expect(await kept(id)).toMatchObject([{ quote: 'One paragraph.', subjectRevision: sent.revision }])
})

test('too many in a minute are slowed, and pressing twice never counts twice', async () => {
  const { token, id } = await site.makeLink('story', links)
  const { open } = await opened(token, site.content)
  const all = Array.from({ length: remarkLimits.inAMinute + 1 }, () => sentBy(open))
  const answers = []
  for (const sent of all) answers.push(...(await takeRemark(open, open.texts[0], sent, site.content)))
  expect(answers).toEqual(['tooFast'])
  const [first = sentBy(open)] = all
  expect(await takeRemark(open, open.texts[0], first, site.content)).toEqual([])
  expect(await kept(id)).toHaveLength(remarkLimits.inAMinute)
})
