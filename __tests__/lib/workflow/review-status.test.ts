import { requestIdOf, subjectIdOf, workflowIdOf, type Workflow, type WorkflowRequest } from '@/lib/workflow/records'
import { scheduleIdOf } from '@/lib/schedule/schedule'
import { approvalProblem, approverProblem, reviewStatusOf, type State } from '@/lib/workflow/review-status'

const request = (revision = 'r1'): WorkflowRequest => ({ _id: 'drafts.request.s', revision, byId: 'ada' })
const decided = (decision: Workflow['decision'], revision = 'r1'): Workflow => ({
  _id: 'workflow.s',
  decision,
  revision,
})
const draft = { _rev: 'r1' }
const published = { _rev: 'p1' }

type Row = [string, Parameters<typeof reviewStatusOf>[0], State, boolean]
const none = { draft: null, published: null, request: null, workflow: null }

test.each<Row>([
  ['nothing was written', none, 'draft', false],
  ['it is written', { ...none, draft }, 'draft', false],
  ['readers have it', { ...none, published, workflow: decided('approved') }, 'published', false],
  ['it was sent', { ...none, draft, request: request() }, 'inReview', false],
  ['it was changed after it was sent', { ...none, draft, request: request('r0') }, 'inReview', true],
  ['it was approved', { ...none, draft, workflow: decided('approved') }, 'approved', false],
  ['it was changed after it was approved', { ...none, draft, workflow: decided('approved', 'r0') }, 'draft', true],
  ['changes were asked', { ...none, draft, workflow: decided('changesAsked') }, 'changesAsked', false],
  ['changes were made', { ...none, draft, workflow: decided('changesAsked', 'r0') }, 'changesAsked', true],
  [
    'it was sent again',
    { ...none, draft, request: request(), workflow: decided('changesAsked', 'r0') },
    'inReview',
    false,
  ],
  [
    'it is changed after it was published',
    { ...none, draft, published, workflow: decided('published', 'p1') },
    'draft',
    false,
  ],
])('where a text stands when %s', (_when, records, state, isChangedSince) => {
  expect(reviewStatusOf(records)).toEqual({ state, isChangedSince })
})

test.each<[State, boolean, RegExp]>([
  ['draft', false, /^Nobody has approved it yet/],
  ['draft', true, /^It was changed after it was approved/],
  ['inReview', false, /^It waits for review/],
  ['inReview', true, /^It waits for review/],
  ['changesAsked', false, /^Changes were asked for/],
  ['changesAsked', true, /^Changes were asked for/],
])('a story does not go out that is %s, changed since: %s', (state, isChangedSince, sentence) => {
  expect(approvalProblem('story', { state, isChangedSince })).toMatch(sentence)
  expect(approvalProblem('page', { state, isChangedSince })).toBeUndefined()
})

test.each<State>(['approved', 'published'])('a story that is %s goes out', (state) => {
  expect(approvalProblem('story', { state, isChangedSince: false })).toBeUndefined()
})

test('a second person is asked for only where that is the rule', () => {
  expect(approverProblem('ada', request(), false)).toBeUndefined()
  expect(approverProblem('ada', null, false)).toBeUndefined()
  expect(approverProblem('ada', request(), true)).toMatch(/somebody else/)
  expect(approverProblem('ada', null, true)).toMatch(/review first/)
  expect(approverProblem('bo', request(), true)).toBeUndefined()
})

test.each([
  requestIdOf('s.1'),
  `drafts.${requestIdOf('s.1')}`,
  workflowIdOf('s.1'),
  scheduleIdOf('publish', 's.1'),
  scheduleIdOf('unpublish', 's.1'),
])('%s is about the text s.1', (id) => {
  expect(subjectIdOf(id)).toBe('s.1')
})

test('the id of a text is its own, whatever it contains', () => {
  expect(['s', 'a.request.s', 'schedule.other.s'].map(subjectIdOf)).toEqual(['s', 'a.request.s', 'schedule.other.s'])
})
