import type { SanityClient } from '@sanity/client'
import type { Advice } from '@/lib/workflow/advice'
import type { Workflow } from '@/lib/workflow/records'
import { recordAdvice } from '@/server/maintenance/record-advice'
import { decide, sendForReview, type Act } from '@/lib/workflow/transitions'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
let editor: SanityClient
let revision: string
beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
  revision = (await editor.create({ _id: 'drafts.s', _type: 'story', title: 'Weaving' }))._rev
})
afterEach(() => lake.stop())

const at = '2026-11-24T09:00:00.000Z'
const subject = { id: 's', type: 'story' }
const advice = (decision: Advice['decision'], name = 'Fatima'): Advice => ({
  noteId: `review.l.note.${name}`,
  subject,
  decision,
  revision,
  at,
})
const act = (name: string): Act => ({ subject, revision, at, person: { id: name.toLowerCase(), name } })
const workflow = () => editor.getDocument<Workflow & { _type: string }>('workflow.s')
const kinds = async () => (await workflow())?.steps?.map(({ kind }) => kind)

test('changes asked by link: trail and status in one; the request that waited is answered', async () => {
  await sendForReview(editor, act('Ada'))
  await recordAdvice(editor, advice('changesAsked'))
  expect(await editor.getDocument('drafts.request.s')).toBeUndefined()
  const moved = await workflow()
  expect(moved).toMatchObject({ decision: 'changesAsked', revision, by: 'a reviewer, by link' })
  expect(moved?.steps).toMatchObject([
    { kind: 'sent', by: 'Ada' },
    { kind: 'changesAskedByLink', noteId: 'review.l.note.Fatima', at, revision },
  ])
})

test('approved by link is advice: the editor still has to approve, and the request still waits', async () => {
  await sendForReview(editor, act('Ada'))
  await recordAdvice(editor, advice('approved'))
  expect(await kinds()).toEqual(['approvedByLink'])
  expect(await workflow()).not.toHaveProperty('decision')
  expect(await editor.getDocument('drafts.request.s')).toMatchObject({ by: 'Ada' })
})

test('an editor’s account is not left beside a reviewer’s decision', async () => {
  await decide(editor, 'approved', act('Bo'), null)
  await recordAdvice(editor, advice('changesAsked'))
  const moved = await workflow()
  expect(moved).toMatchObject({ decision: 'changesAsked' })
  expect(moved).not.toHaveProperty('byId')
})

test('reviewers and an editor who decide at the same moment lose nothing', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `R${index}`)
  await Promise.all([
    ...names.map((name, index) => recordAdvice(editor, advice(index % 2 === 0 ? 'approved' : 'changesAsked', name))),
    ...['Ada', 'Bo'].map((name) => decide(editor, 'approved', act(name), null)),
  ])
  const noteIds = (await workflow())?.steps?.flatMap(({ noteId }) => noteId ?? []).toSorted()
  expect(noteIds).toEqual(names.map((name) => `review.l.note.${name}`))
  expect((await kinds())?.filter((kind) => kind === 'approved')).toHaveLength(2)
})

test('a decision is recorded once, also by several sites at the same moment', async () => {
  await Promise.all(Array.from({ length: 5 }, () => recordAdvice(editor, advice('changesAsked'))))
  await recordAdvice(editor, advice('changesAsked'))
  expect(await kinds()).toEqual(['changesAskedByLink'])
})

test('what the content API refuses is not tried again', async () => {
  await expect(recordAdvice(lake.client('author'), advice('approved'))).rejects.toThrow(/author/)
  expect(await workflow()).toBeUndefined()
})
