import type { SanityClient } from '@sanity/client'
import type { Workflow } from '@/lib/workflow/records'
import { keepAdvice } from '@/server/maintenance/advice'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'
import { available } from '../support/available'

let lake: TestLake
let editor: SanityClient
const stops: (() => void)[] = []
const problems: string[] = []

beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
  await editor.create({ _id: 'drafts.s', _type: 'story', title: 'Weaving' })
})
afterEach(async () => {
  stops.splice(0).forEach((stop) => stop())
  problems.length = 0
  await lake.stop()
})

const start = () => void stops.push(keepAdvice(lake.client('editor'), available, (line) => problems.push(line)).stop)
const say = async (name: string, decision: string, subject = 's') =>
  editor.create({
    _id: `review.l.note.${name}`,
    _type: 'reviewNote',
    subject: { _type: 'reference', _ref: subject, _weak: true },
    subjectRevision: (await editor.getDocument('drafts.s'))?._rev,
    decision,
    nameGiven: name,
    text: `Words of ${name}`,
  })
const workflow = () => editor.getDocument<Workflow & { _type: string }>('workflow.s')
const noteIds = async () => ((await workflow())?.steps ?? []).map(({ noteId }) => noteId)

test('decisions reach the trail of their text: those of before, and those that come; remarks do not', async () => {
  await say('before', 'approved')
  start()
  await until(async () => (await noteIds()).length === 1)
  expect(await workflow()).not.toHaveProperty('decision')
  await say('remark', 'comment')
  await say('later', 'changesAsked')
  await until(async () => (await noteIds()).length === 2)
  expect(await noteIds()).toEqual(['review.l.note.before', 'review.l.note.later'])
  const moved = await workflow()
  expect(moved).toMatchObject({ decision: 'changesAsked', subjectType: 'story' })
  // Names and words are in the note only: they are erased there.
  expect(JSON.stringify(moved)).not.toMatch(/Words of|nameGiven/)
  expect(problems).toEqual([])
})

test('two sites on the same content record each decision once', async () => {
  start()
  start()
  const names = Array.from({ length: 6 }, (_, index) => `r${index}`)
  await Promise.all(names.map((name) => say(name, 'changesAsked')))
  await until(async () => (await noteIds()).length >= names.length)
  // A third one begins with what both left.
  start()
  await say('last', 'approved')
  await until(async () => (await noteIds()).includes('review.l.note.last'))
  expect((await noteIds()).toSorted()).toEqual([...names, 'last'].map((name) => `review.l.note.${name}`).toSorted())
})

test('decisions about texts that are gone begin no trail, and however many there are, hold up no other', async () => {
  const notes = Array.from({ length: 100 }, (_, index) => ({
    _id: `review.l.note.${index}`,
    _type: 'reviewNote',
    subject: { _type: 'reference', _ref: 'gone', _weak: true },
    decision: 'changesAsked',
  }))
  await notes.reduce((transaction, each) => transaction.create(each), editor.transaction()).commit()
  await say('here', 'changesAsked')
  start()
  await until(async () => (await noteIds()).length === 1)
  expect(await editor.getDocument('workflow.gone')).toBeUndefined()
})

test('one that cannot be recorded is said, and holds up no other', async () => {
  // Its own id is as long as one may be, so that of its trail is too long.
  const long = 'x'.repeat(121)
  await editor.create({ _id: `drafts.${long}`, _type: 'story', title: 'Long' })
  await say('long', 'changesAsked', long)
  await say('here', 'changesAsked')
  start()
  await until(async () => (await noteIds()).length === 1 && problems.length > 0)
  expect(problems[0]).toMatch(/decisions of reviewers could not be recorded/)
})
