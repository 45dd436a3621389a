import type { SanityClient } from '@sanity/client'
import { checkRemark, type CheckedRemark } from '@/lib/review/remarks/remark-rules'
import { remarkLimits } from '@/lib/review/remarks/remark-pace'
import { newNote, type NewRemark } from '@/sanity/review/new-note'
import { notesOfLink, paceOfLink } from '@/sanity/review/notes-of-link'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { said } from './support/said'

let lake: TestLake
let site: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  site = lake.client('editor')
})
afterEach(() => lake.stop())

const link = 'review.a'
const keep = (formId: string, remark: NewRemark) => site.createIfNotExists(newNote(formId, remark))
const texts = async (linkId = link) => (await notesOfLink(site, linkId)).map(({ text }) => text)

test('a remark is kept with its paragraph and the revision that was seen, and nobody without a token sees it', async () => {
  await keep('form', said('Leave out the village'))
  const [note, ...others] = await site.fetch<unknown[]>('*[_type == "reviewNote"]')
  expect(others).toEqual([])
  expect(note).toMatchObject({
    _id: expect.stringMatching(/^review\.a\.note\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
    link: { _ref: link, _weak: true },
    subject: { _ref: 'story', _weak: true },
    subjectRevision: 'r1',
    blockKey: 'p',
    quote: 'One paragraph…',
    text: 'Leave out the village',
    decision: 'comment',
    nameGiven: 'Fatima',
    frameLanguage: 'ar',
  })
  expect(await lake.client().fetch('*[_type == "reviewNote"]')).toEqual([])
})

test('a form that is sent twice makes one remark; changed and sent again, two', async () => {
  const form = crypto.randomUUID()
  await Promise.all(Array.from({ length: 5 }, () => keep(form, said('Once'))))
  await keep(form, said('Once, corrected'))
  await keep(crypto.randomUUID(), said('Once'))
  expect((await texts()).toSorted()).toEqual(['Once', 'Once', 'Once, corrected'])
})

test('what others said by another link is not among them', async () => {
  await keep('1', said('Mine'))
  await keep('2', said('Theirs', { linkId: 'review.b' }))
  await keep('3', said('Like mine', { linkId: 'review.a2' }))
  expect(await texts()).toEqual(['Mine'])
})

test('a link takes so many remarks in a minute, and so many in all; another link is not slowed by it', async () => {
  const now = () => new Date(Date.now() + ahead)
  let ahead = 0
  for (let index = 0; index < remarkLimits.inAMinute; index += 1) {
    expect(await paceOfLink(site, link, now())).toBeNull()
    await keep(`${index}`, said('Again'))
  }
  expect(await paceOfLink(site, link, now())).toBe('tooFast')
  expect(await paceOfLink(site, 'review.b', now())).toBeNull()
  ahead = 61_000
  expect(await paceOfLink(site, link, now())).toBeNull()
  const many = Array.from({ length: remarkLimits.inAll }, (_, index) => newNote(`more ${index}`, said('More')))
  await many.reduce((transaction, note) => transaction.create(note), site.transaction()).commit()
  expect(await paceOfLink(site, link, now())).toBe('tooMany')
})

test('hostile text is kept as plain, harmless text', async () => {
  const typed = '<script>alert(1)</script>\u202e\0\ud800 *[_type == "story"]\r\n{{x}}'
  const checked = checkRemark({ text: typed, name: '"><img src=x>', verdict: 'comment', trap: '' })
  const { text, name }: CheckedRemark = 'problems' in checked ? { text: '', name: '', verdict: 'comment' } : checked
  await keep('hostile', said(text, { name }))
  expect((await notesOfLink(site, link))[0]).toMatchObject({
    text: '<script>alert(1)</script>\ufffd *[_type == "story"]\n{{x}}',
    nameGiven: '"><img src=x>',
  })
})
