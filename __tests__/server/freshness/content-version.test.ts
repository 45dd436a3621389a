import type { ServerResponse } from 'node:http'
import { z } from 'zod'
import { PRIVATE_RECORDS_QUERY } from '@/sanity/queries/private/private-records'
import { watchContent, type ContentVersion } from '@/server/freshness/content-version'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'
import { available } from '../support/available'
import { listen } from '../support/front'

let lake: TestLake
let content: ContentVersion
const log: string[] = []

beforeEach(async () => {
  lake = await startTestLake()
  content = watchContent(lake.client('viewer'), available, (line) => log.push(line))
  // Both streams have said welcome.
  await until(() => content.current() === 3)
})
afterEach(async () => {
  content.stop()
  await lake.stop()
})

test('what is published moves it, what an editor types does not', async () => {
  const editor = lake.client('editor')
  const before = content.current()
  for (let key = 0; key < 20; key++)
    await editor.createOrReplace({ _id: 'drafts.story', _type: 'story', title: `T${key}` })
  await editor.createOrReplace({ _id: 'review.x', _type: 'reviewLink' })
  await editor.createOrReplace({ _id: 'story', _type: 'story' })
  await until(() => content.current() > before)
  expect(content.current()).toBe(before + 1)
})

test('a record of consent moves it, although readers never see one', async () => {
  const before = content.current()
  await lake.client('editor').createOrReplace({ _id: 'consent.story', _type: 'consentRecord' })
  await until(() => content.current() > before)
  expect(content.current()).toBe(before + 1)
})

/** The tags of what a query gives. */
async function tagsOf(query: string): Promise<readonly string[]> {
  const { syncTags } = await lake.client('viewer').fetch(query, {}, { filterResponse: false })
  if (!syncTags) throw new Error('The lake gave no tags.')
  return syncTags
}

test('what is made of something else has not changed', async () => {
  const [own, other] = [await tagsOf('*[_id == "story"]'), await tagsOf('*[_id == "other"]')]
  const before = content.current()
  await lake.client('editor').createOrReplace({ _id: 'story', _type: 'story' })
  await until(() => content.current() > before)
  expect(content.changeSince(before, own)).toBe('major')
  expect(content.changeSince(before, other)).toBe('none')
  content.invalidate()
  expect(content.changeSince(before + 1, other)).toBe('major')
})

test('what is no story, and no consent, is a minor change', async () => {
  const [story, partner] = [await tagsOf('*[_type == "story"]'), await tagsOf('*[_type == "partner"]')]
  const before = content.current()
  const editor = lake.client('editor')
  await editor.createOrReplace({ _id: 'partner', _type: 'partner' })
  await until(() => content.current() > before)
  expect([content.changeSince(before, story), content.changeSince(before, partner)]).toEqual(['none', 'minor'])
  await editor.transaction().createOrReplace({ _id: 'story', _type: 'story' }).delete('partner').commit()
  await until(() => content.current() > before + 1)
  expect(content.changeSince(before, partner)).toBe('major')
})

test('where answers may lag behind events, a change counts once more after a while', async () => {
  const watched = watchContent(lake.client('viewer'), available, () => {}, { settling: 300 })
  const own = await tagsOf('*[_id == "story"]')
  // What both streams said at first has counted again.
  await until(() => watched.current() === 5)
  await lake.client('editor').createOrReplace({ _id: 'story', _type: 'story' })
  await until(() => watched.current() === 6)
  expect(watched.changeSince(6, own)).toBe('none')
  await until(() => watched.current() === 7)
  expect(watched.changeSince(6, own)).toBe('major')
  watched.stop()
})

test('it follows the content while both streams are open', async () => {
  expect(content.isFollowing()).toBe(true)
  const proxy = await relay(lake.url)
  const client = lake.client('viewer', { apiHost: proxy.url })
  const watched = watchContent(client, available, () => {})
  await until(() => watched.isFollowing())
  proxy.breakStreams()
  await until(() => !watched.isFollowing())
  const before = watched.current()
  await until(() => watched.isFollowing())
  // Nobody knows what changed meanwhile.
  expect(watched.current()).toBeGreaterThan(before)
  watched.stop()
  await proxy.close()
})

test('a stream that waits before it tries again tries at once when somebody was answered', async () => {
  const proxy = await relay(lake.url)
  proxy.refuse(true)
  const lines: string[] = []
  const watched = watchContent(lake.client('viewer', { apiHost: proxy.url }), available, (line) => lines.push(line))
  // Three refusals each: the next pause is four seconds.
  await until(() => proxy.refusals() >= 6)
  proxy.refuse(false)
  const began = performance.now()
  watched.retry()
  await until(() => watched.isFollowing())
  expect(performance.now() - began).toBeLessThan(2_500)
  watched.stop()
  await proxy.close()
})

test('a change that is reported otherwise moves it', () => {
  const before = content.current()
  content.invalidate()
  expect(content.current()).toBe(before + 1)
})

test('of a private dataset too: what is published moves it, and nobody is refused', async () => {
  lake.lake.datasets.create({ name: 'closed', visibility: 'private' })
  const lines: string[] = []
  const closed = watchContent(lake.client('viewer', { dataset: 'closed' }), available, (line) => lines.push(line))
  await until(() => closed.current() === 3)
  await lake.client('editor', { dataset: 'closed' }).create({ _id: 'story', _type: 'story' })
  await until(() => closed.current() > 3)
  // What is asked for again because many wait is no refusal.
  expect(lines.filter((line) => !line.includes('try again'))).toEqual([])
  closed.stop()
})

test('the tags of private records are asked for again when one comes that was never seen', async () => {
  // As a content API answers that knows no tag of what does not exist yet: a proxy before the real one.
  let tags: readonly string[] = []
  let asked = 0
  const proxy = await listen((request, response) => {
    const isQuestion = request.url?.includes('/data/query/') === true
    void (async () => {
      const answer = await fetch(lake.url + (request.url ?? ''), {
        headers: { authorization: request.headers.authorization ?? '' },
      })
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
      if (isQuestion) {
        asked += 1
        response.end(
          JSON.stringify({ ...z.object({ result: z.unknown() }).parse(await answer.json()), syncTags: tags }),
        )
      } else for await (const part of answer.body ?? []) response.write(part)
    })().catch(() => response.destroy())
  })
  const lines: string[] = []
  const moves: string[] = []
  const watched = watchContent(lake.client('viewer', { apiHost: proxy.url }), available, (line) => lines.push(line))
  await until(() => watched.current() === 3)
  watched.onChange(({ what }) => moves.push(what))
  const real = await lake.client('viewer').fetch(PRIVATE_RECORDS_QUERY, {}, { filterResponse: false })
  tags = real.syncTags ?? []
  await lake.client('editor').createOrReplace({ _id: 'consent.story', _type: 'consentRecord' })
  await until(() => moves.includes('consent'))
  const before = asked
  for (let key = 0; key < 5; key++)
    await lake.client('editor').createOrReplace({ _id: 'drafts.x', _type: 'other', key })
  await until(() => asked > before)
  // What stands for something else is asked about once.
  await lake.client('editor').createOrReplace({ _id: 'consent.other', _type: 'consentRecord' })
  await until(() => moves.length === 2)
  expect(asked).toBe(before + 1)
  watched.stop()
  await proxy.close()
})

/** A content API that can break off or refuse streams: a relay before the real one. */
async function relay(url: string) {
  const open = new Set<ServerResponse>()
  let refuses = false
  let refusals = 0
  const { url: own, close } = await listen((request, response) => {
    const isStream = request.url?.includes('/live/events/') === true
    if (isStream && refuses) {
      refusals += 1
      response.writeHead(503).end()
      return
    }
    if (isStream) open.add(response)
    const over = new AbortController()
    response.on('close', () => over.abort())
    void (async () => {
      const headers = { authorization: request.headers.authorization ?? '' }
      const answer = await fetch(url + (request.url ?? ''), { headers, signal: over.signal })
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
      for await (const part of answer.body ?? []) response.write(part)
      response.end()
    })().catch(() => response.destroy())
  })
  return {
    url: own,
    close,
    refuse: (refusing: boolean) => void (refuses = refusing),
    refusals: () => refusals,
    breakStreams() {
      for (const response of open) response.destroy()
      open.clear()
    },
  }
}
