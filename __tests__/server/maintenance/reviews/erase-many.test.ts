import type { SanityClient } from '@sanity/client'
import { forgetHistory } from '@/lib/redirects/forget-history'
import { eraseReviews } from '@/server/maintenance/reviews/erase-reviews'
import { keepReviewsErased } from '@/server/maintenance/reviews/keep-reviews-erased'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { until } from '../../../support/until'
import { available } from '../../support/available'
import { makeReview, noon } from '../../support/reviews'

let lake: TestLake
let editor: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
})
afterEach(() => lake.stop())

const forget = (ids: readonly string[]) => forgetHistory(editor, ids)
const left = () => editor.fetch<number>('count(*[_id in path("review.**")])')
const traceOf = (id: string) =>
  editor.request<string>({ url: `/data/history/production/transactions/${id}?effectFormat=mendoza`, json: false })

test('one that is stopped between deleting and erasing the history is finished by the next', async () => {
  await makeReview(editor, 'review.old', 91)
  const stopped = eraseReviews({
    client: editor,
    days: 90,
    now: noon,
    forget: () => Promise.reject(new Error('stopped')),
  })
  await expect(stopped).rejects.toThrow('stopped')
  expect(await traceOf('review.old.note.a')).toContain('secret')
  await eraseReviews({ client: editor, days: 90, now: noon, forget })
  expect(await left()).toBe(0)
  expect(await traceOf('review.old.note.a')).not.toContain('secret')
})

test('three sites erase hundreds together, and nothing is left of them', async () => {
  const links = Array.from({ length: 60 }, (_, index) => `review.l${index}`)
  for (const id of links) await makeReview(editor, id, 91)
  await makeReview(editor, 'review.young', 1)
  const lines: string[] = []
  const start = () =>
    keepReviewsErased(
      { client: lake.client('editor'), days: 90, forget },
      available,
      (line) => void lines.push(line),
      () => noon,
    )
  const sites = [start(), start(), start()]
  await until(async () => (await left()) === 4)
  for (const site of sites) site.stop()
  await until(async () => (await editor.fetch('count(*[_type == "erasing"])')) === 0)
  expect(await traceOf(links.map((id) => `${id}.note.a`).join(','))).not.toContain('secret')
  expect(lines.join('\n')).not.toMatch(/review\./)
})

test('what somebody changes while it is erased is left for the next time', async () => {
  await makeReview(editor, 'review.old', 91)
  let isWriting = true
  const client = editor.withConfig({})
  const fetch = client.fetch.bind(client)
  Object.assign(client, {
    async fetch(...parts: Parameters<typeof fetch>) {
      const found: unknown = await fetch(...parts)
      if (isWriting && parts[0].includes('reviewNote'))
        await editor.patch('review.old.note.a').set({ reply: crypto.randomUUID() }).commit()
      return found
    },
  })
  expect(await eraseReviews({ client, days: 90, now: noon, forget })).toEqual({ links: 0, records: 0 })
  expect(await left()).toBe(4)
  isWriting = false
  expect(await eraseReviews({ client, days: 90, now: noon, forget })).toEqual({ links: 1, records: 3 })
})
