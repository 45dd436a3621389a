import type { SanityClient } from '@sanity/client'
import { cancelSchedule, setSchedule } from '@/lib/schedule/set-schedule'
import type { Schedule } from '@/lib/schedule/schedule'
import { refusal, startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

type Seen = Schedule & { _type: 'schedule'; _createdAt: string; _updatedAt: string }

let lake: TestLake
let editor: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
})
afterEach(() => lake.stop())

const act = {
  subject: { id: 's', type: 'story' },
  revision: 'r1',
  person: { id: 'u1', name: 'Ada' },
  at: '2026-11-24T09:00:00.000Z',
  moment: '2026-11-25T12:00:00.000Z',
}
const steps = async () => {
  const found = await editor.fetch<{ kind: string; reason?: string }[] | null>('*[_id == "workflow.s"][0].steps')
  return (found ?? []).map(({ kind, reason }) => [kind, reason])
}

test.each([
  ['publish', 'To be published'],
  ['unpublish', 'To be taken down'],
] as const)('a time to %s is kept and noted, and can be cancelled', async (action, words) => {
  await setSchedule(editor, action, act)
  expect(await editor.getDocument(`schedule.${action}.s`)).toMatchObject({
    _type: 'schedule',
    subject: { _type: 'reference', _ref: 's', _weak: true },
    subjectType: 'story',
    action,
    at: act.moment,
    revision: 'r1',
    by: 'Ada',
    byId: 'u1',
    state: 'pending',
  })
  const [[kind, reason] = []] = await steps()
  expect(kind).toBe('scheduled')
  expect(reason).toMatch(new RegExp(`^${words} at .*13:00.* \\(Amsterdam\\)\\.$`, 'u'))
  const set = await editor.getDocument<Seen>(`schedule.${action}.s`)
  if (!set) throw new Error('It is set.')
  await cancelSchedule(editor, set, act)
  expect(await editor.getDocument(`schedule.${action}.s`)).toBeUndefined()
  expect((await steps()).map(([each]) => each)).toEqual(['scheduled', 'cancelled'])
})

test('what the site did meanwhile is not said to be cancelled', async () => {
  await setSchedule(editor, 'publish', act)
  const seen = await editor.getDocument<Seen>('schedule.publish.s')
  if (!seen) throw new Error('It is set.')
  await editor.patch(seen._id).set({ state: 'done' }).commit()
  expect((await refusal(cancelSchedule(editor, seen, act))).statusCode).toBe(409)
  expect(await editor.getDocument(seen._id)).toMatchObject({ state: 'done' })
  expect((await steps()).map(([each]) => each)).toEqual(['scheduled'])
})
