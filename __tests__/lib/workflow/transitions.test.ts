import type { SanityClient } from '@sanity/client'
import type { WorkflowRequest } from '@/lib/workflow/records'
import { cancelReviewRequest, decide, note, sendForReview, type Act } from '@/lib/workflow/transitions'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
let editor: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
})
afterEach(() => lake.stop())

const act = (name: string, revision: string, reason?: string): Act => ({
  subject: { id: 's', type: 'story' },
  revision,
  person: { id: name.toLowerCase(), name },
  at: '2026-11-24T09:00:00.000Z',
  ...(reason && { reason }),
})
const request = async () => (await editor.getDocument<WorkflowRequest & { _type: string }>('drafts.request.s')) ?? null
const workflow = () => editor.getDocument('workflow.s')
const subject = { _type: 'reference', _ref: 's', _weak: true }

test('a request is a draft that says who sent which revision; a second one replaces it', async () => {
  await sendForReview(editor, act('Ada', 'r1', 'Please look'))
  expect(await request()).toMatchObject({
    _type: 'workflowRequest',
    subject,
    subjectType: 'story',
    revision: 'r1',
    by: 'Ada',
    byId: 'ada',
    at: '2026-11-24T09:00:00.000Z',
    note: 'Please look',
  })
  await sendForReview(editor, act('Bo', 'r2'))
  const second = await request()
  expect(second).toMatchObject({ revision: 'r2', by: 'Bo' })
  expect(second).not.toHaveProperty('note')
  await cancelReviewRequest(editor, 's')
  expect(await request()).toBeNull()
})

test('a decision leaves the request and the decision in the trail, and no request', async () => {
  await sendForReview(editor, act('Ada', 'r1', 'Please look'))
  await decide(editor, 'changesAsked', act('Bo', 'r1', 'Too long'), await request())
  expect(await request()).toBeNull()
  expect(await workflow()).toMatchObject({
    _type: 'workflow',
    subject,
    subjectType: 'story',
    decision: 'changesAsked',
    revision: 'r1',
    by: 'Bo',
    byId: 'bo',
    steps: [
      { _type: 'workflowStep', kind: 'sent', by: 'Ada', byId: 'ada', revision: 'r1', reason: 'Please look' },
      { _type: 'workflowStep', kind: 'changesAsked', by: 'Bo', byId: 'bo', revision: 'r1', reason: 'Too long' },
    ],
  })
})

test('entries of a trail have keys of their own, as long as those that Studio makes', async () => {
  await sendForReview(editor, act('Ada', 'r1'))
  await decide(editor, 'approved', act('Bo', 'r1'), await request())
  const keys = await editor.fetch<string[]>('*[_id == "workflow.s"][0].steps[]._key')
  expect(keys).toEqual([expect.stringMatching(/^.{12}$/u), expect.stringMatching(/^.{12}$/u)])
  expect(keys[0]).not.toBe(keys[1])
})

test('without a request only the decision is noted', async () => {
  await decide(editor, 'approved', act('Bo', 'r1'), null)
  const steps = await editor.fetch<object[]>('*[_id == "workflow.s"][0].steps')
  expect(steps).toEqual([expect.objectContaining({ kind: 'approved', at: '2026-11-24T09:00:00.000Z' })])
  expect(steps[0]).not.toHaveProperty('reason')
})

test('publishing ends an approval; what is only noted leaves it as it was', async () => {
  await decide(editor, 'approved', act('Bo', 'r1'), null)
  await note(editor, 'scheduled', act('Cy', 'r2'))
  expect(await workflow()).toMatchObject({ decision: 'approved', revision: 'r1', by: 'Bo', byId: 'bo' })
  await note(editor, 'published', act('Cy', 'r2'))
  expect(await workflow()).toMatchObject({
    decision: 'published',
    revision: 'r2',
    by: 'Cy',
    steps: [{ kind: 'approved' }, { kind: 'scheduled' }, { kind: 'published' }],
  })
})
