import type { IdentifiedSanityDocumentStub, SanityClient } from '@sanity/client'
import { finishWithdrawal, withdraw } from '@/lib/consent/withdraw'
import { withdrawPart } from '@/lib/consent/withdraw-part'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

const dataset = 'production-comments'
const now = new Date('2026-06-15T12:00:00Z')

let lake: TestLake
let client: SanityClient
let comments: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
  comments = lake.client('editor', { dataset })
  const text = { _type: 'story', title: 'A road to the well', language: 'en', slug: { current: 'a-road' } }
  const translationOf = { _type: 'reference', _ref: 'story', _weak: true }
  await client
    .transaction()
    .create({ _id: 'story', ...text })
    .create({ _id: 'drafts.story', ...text, title: 'The road that Amina took' })
    .create({ _id: 'story-nl', ...text, title: 'De weg naar de put', language: 'nl', translationOf })
    .create({ _id: 'consent.story', _type: 'consentRecord', basis: 'given', uses: ['text', 'name', 'image'] })
    .commit()
})
afterEach(() => lake.stop())

const about = (_ref: string, more: object = {}) => ({
  document: { _type: 'crossDatasetReference', _ref, _weak: true, _dataset: 'production' },
  ...more,
})
const words = (text: string) => [
  {
    _type: 'block',
    _key: 'b',
    style: 'normal',
    markDefs: [],
    children: [{ _type: 'span', _key: 's', text, marks: [] }],
  },
]
const comment = (_id: string, target: string, more: object = {}) => ({
  _id,
  _type: 'comment',
  message: words('What about this?'),
  threadId: 'thread',
  status: 'open',
  target: about(target),
  ...more,
})

const quoting: IdentifiedSanityDocumentStub[] = [
  comment('on-the-story', 'story', { contentSnapshot: words('Amina told us.') }),
  comment('on-the-translation', 'story-nl'),
  comment('on-the-record', 'consent.story'),
  { _id: 'task-for-it', _type: 'tasks.task', title: 'Look at this', target: about('story') },
  comment('on-the-task', 'task-for-it'),
  { _id: 'drafts.task-begun', _type: 'tasks.task', title: 'Call', target: about('story-nl') },
  { _id: 'task-naming-it', _type: 'tasks.task', title: 'Is “a ROAD to the well” ready?', target: about('page') },
  { _id: 'task-describing-it', _type: 'tasks.task', title: 'Mail', description: words('De weg naar de put, please') },
  comment('saying-its-title', 'page', { message: words('As in The road that Amina took.') }),
  comment('answer-to-that', 'page', { parentCommentId: 'saying-its-title' }),
  comment('quoting-its-title', 'page', { contentSnapshot: 'See A road to the well' }),
  comment('quoting-it-in-a-text', 'page', { contentSnapshot: words('See A road to the well') }),
  comment('told-by-its-title', 'page', { context: { notification: { documentTitle: 'A road to the well' } } }),
  comment('with-a-reference', 'page', { contentSnapshot: { _type: 'reference', _ref: 'story', _weak: true } }),
]
const others: IdentifiedSanityDocumentStub[] = [
  comment('on-a-page', 'page', { message: words('Which road?') }),
  { _id: 'another-task', _type: 'tasks.task', title: 'The well', target: about('story-other') },
]

async function discuss() {
  lake.lake.datasets.create({ name: dataset, visibility: 'private' })
  const all = [...quoting, ...others]
  await all.reduce((transaction, each) => transaction.create(each), comments.transaction()).commit()
  await comments
    .patch('on-the-story')
    .set({ contentSnapshot: words('Amina told me.') })
    .commit()
}

const left = () => comments.fetch<string[]>('*[]._id | order(@)')
const history = () => JSON.stringify(lake.lake.services.log.logAfter(dataset, 0))
const untouched = others.map(({ _id }) => _id).toSorted()

test('a withdrawal erases what quotes or names the story, with its history, and nothing else', async () => {
  await discuss()
  expect(history()).toContain('Amina told us.')
  const steps = await withdraw(client, 'story', { by: 'Ada', now })
  expect(steps.filter(({ problem }) => problem !== undefined)).toEqual([])
  expect(steps).toContainEqual({
    what: `${quoting.length} comments and tasks about it were erased, with their history.`,
  })
  expect(await left()).toEqual(untouched)
  for (const said of ['Amina', 'road to the well', 'Look at this']) expect(history()).not.toContain(said)
  // Once: there is nothing left to be reported again.
  expect(await finishWithdrawal(client, 'story', { by: 'Ada', now })).toEqual([])
})

test.each([
  ['name', untouched],
  ['image', [...quoting, ...others].map(({ _id }) => _id).toSorted()],
] as const)('when the %s is taken back, of comments is left %j', async (part, ids) => {
  await discuss()
  await withdrawPart(client, 'story', { part, by: 'her', now, alongside: () => {} })
  expect(await left()).toEqual(ids)
})

test('what could not be erased is reported, keeps nothing else, and goes later, though the words are gone by then', async () => {
  await discuss()
  const pin = { _type: 'reference', _ref: 'on-the-translation' }
  await comments.create({ _id: 'pin', _type: 'note', pin })
  const steps = await withdraw(client, 'story', { by: 'Ada', now, erasesWords: true })
  expect(steps.filter(({ problem }) => problem !== undefined)).toEqual([
    {
      what: 'Not done: The comments and tasks about it were erased.',
      problem: expect.stringContaining('Readers do not see the story'),
    },
  ])
  expect(await left()).toEqual([...untouched, 'on-the-translation', 'pin'].toSorted())
  await comments.delete('pin')
  expect(await finishWithdrawal(client, 'story', { by: 'Ada', now })).toContainEqual({
    what: '1 comment or task about it was erased, with its history.',
  })
  expect(await left()).toEqual(untouched)
})

test('where nobody has commented there is nothing to do', async () => {
  const steps = await withdraw(client, 'story', { by: 'Ada', now })
  expect(steps.map(({ what }) => what).join()).not.toMatch(/comment/)
})
