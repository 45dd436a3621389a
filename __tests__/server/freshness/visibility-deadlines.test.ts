import { watchDeadlines, deadlinesOf } from '@/server/freshness/visibility-deadlines'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { available } from '../support/available'

let lake: TestLake
beforeEach(async () => {
  lake = await startTestLake()
})
afterEach(() => lake.stop())

const soon = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

/** Watches the deadlines of the lake, and records when they came. */
function watch(now = Date.now) {
  const came: number[] = []
  const waiting = new Set<() => void>()
  const problems: string[] = []
  const deadlines = watchDeadlines(
    lake.client('viewer'),
    available,
    () => {
      came.push(Date.now())
      waiting.forEach((look) => look())
    },
    (problem) => problems.push(problem),
    now,
  )
  const times = (count: number) =>
    new Promise<readonly number[]>((done) => {
      const look = () => (came.length >= count ? done(came) : undefined)
      waiting.add(look)
      look()
    })
  return { ...deadlines, came, problems, times }
}

test.each<[string, (at: string) => { _id: string; _type: string }]>([
  ['the end of a consent', (expiresAt) => ({ _id: 'consent.a', _type: 'consentRecord', expiresAt })],
  ['the moment from which a story is shown', (publishAt) => ({ _id: 'a', _type: 'story', publishAt })],
  ['the moment until which a story is shown', (unpublishAt) => ({ _id: 'a', _type: 'story', unpublishAt })],
])('%s is reported when it comes, and not before', async (_name, document) => {
  const deadlines = watch()
  const at = soon(300)
  await lake.client('editor').create(document(at))
  deadlines.run()
  const [came = 0] = await deadlines.times(1)
  expect(came).toBeGreaterThanOrEqual(Date.parse(at))
  deadlines.stop()
})

test('deadlines that passed while nobody could ask are reported as soon as somebody can', async () => {
  const editor = lake.client('editor')
  let ahead = 0
  const deadlines = watch(() => Date.now() + ahead)
  await editor.create({ _id: 'consent.a', _type: 'consentRecord', expiresAt: soon(3_600_000) })
  // The first look has been: it found nothing that is past.
  await lake.client('viewer').fetch('1')
  ahead = 7_200_000
  deadlines.run()
  await deadlines.times(1)
  expect(deadlines.problems).toEqual([])
  deadlines.stop()
})

test('a day is over when the next begins; what is no time is no deadline', () => {
  expect(
    deadlinesOf({
      records: [
        { basis: 'given', expiresAt: '2026-06-15T12:00:00Z', reconfirmBy: '2026-06-01', withdrawnOn: null },
        { basis: 'given', expiresAt: 'next summer', reconfirmBy: null, withdrawnOn: null },
        { basis: 'publishedEarlier', expiresAt: null, reconfirmBy: '2026-06-15', withdrawnOn: null },
        { basis: 'publishedEarlier', expiresAt: null, reconfirmBy: '2026-06-15', withdrawnOn: '2026-06-01' },
      ],
      displayWindows: [{ publishAt: '2026-06-01T00:00:00Z', unpublishAt: null }],
    }),
  ).toEqual(['2026-06-15T12:00:00Z', '2026-06-15T22:00:00Z', '2026-06-01T00:00:00Z'].map(Date.parse))
})
