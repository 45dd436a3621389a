/** @jest-environment node */
import type { SanityClient } from '@sanity/client'
import type { Workflow, WorkflowRequest } from '@/lib/workflow/records'
import { subjectIdOf } from '@/lib/workflow/records'
import { reviewStatusOf } from '@/lib/workflow/review-status'
import { cancelReviewRequest, decide, note, sendForReview } from '@/lib/workflow/transitions'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
let author: SanityClient
let editor: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  author = lake.client('author')
  editor = lake.client('editor')
  await author.create({ _id: 'drafts.s', _type: 'story', title: 'Weaving' })
})
afterEach(() => lake.stop())

const at = '2026-11-24T12:00:00Z'
const ada = { id: 'u1', name: 'Ada' }
const bo = { id: 'u2', name: 'Bo' }

async function records() {
  const [draft = null, published = null] = await editor.getDocuments(['drafts.s', 's'])
  const request = (await editor.getDocument<WorkflowRequest>('drafts.request.s')) ?? null
  const workflow = (await editor.getDocument<Workflow>('workflow.s')) ?? null
  return { draft, published, request, workflow }
}
const state = async () => reviewStatusOf(await records())
async function act(person = ada, reason?: string) {
  const { draft } = await records()
  return { subject: { id: 's', type: 'story' }, revision: draft?._rev ?? '', person, at, ...(reason && { reason }) }
}
const trail = async () => (await records()).workflow?.steps?.map(({ kind, by, reason }) => [kind, by, reason])

test('from the first word to approval, with everything in the trail', async () => {
  await sendForReview(author, await act(ada, 'Is it safe?'))
  expect(await state()).toEqual({ state: 'inReview', isChangedSince: false })
  await decide(editor, 'changesAsked', await act(bo, 'Shorter'), (await records()).request)
  expect(await state()).toEqual({ state: 'changesAsked', isChangedSince: false })
  await author.patch('drafts.s').set({ title: 'Weave' }).commit()
  await sendForReview(author, await act())
  await decide(editor, 'approved', await act(bo), (await records()).request)
  expect(await state()).toEqual({ state: 'approved', isChangedSince: false })
  await note(editor, 'scheduled', await act(bo))
  expect(await trail()).toEqual([
    ['sent', 'Ada', 'Is it safe?'],
    ['changesAsked', 'Bo', 'Shorter'],
    ['sent', 'Ada', undefined],
    ['approved', 'Bo', undefined],
    ['scheduled', 'Bo', undefined],
  ])
  // What is noted beside decisions changes none.
  expect(await state()).toEqual({ state: 'approved', isChangedSince: false })
})

test('a request that its author cancels waits no longer, and leaves no trace', async () => {
  await sendForReview(author, await act())
  await cancelReviewRequest(author, 's')
  expect(await state()).toEqual({ state: 'draft', isChangedSince: false })
  expect((await records()).workflow).toBeNull()
})

test('an author cannot approve, and what was asked stays asked', async () => {
  await sendForReview(author, await act())
  await expect(decide(author, 'approved', await act(), (await records()).request)).rejects.toThrow()
  expect(await state()).toEqual({ state: 'inReview', isChangedSince: false })
})

test('nobody without a token sees who reviewed what', async () => {
  await sendForReview(author, await act())
  await decide(editor, 'approved', await act(bo), null)
  expect(await lake.client().fetch('*[_type in ["workflow", "workflowRequest"]]')).toEqual([])
})

test.each([
  ['drafts.request.s', 's'],
  ['request.s', 's'],
  ['workflow.a.b', 'a.b'],
  ['schedule.publish.s', 's'],
  ['schedule.unpublish.s', 's'],
])('%s is about %s', (recordId, id) => {
  expect(subjectIdOf(recordId)).toBe(id)
})
