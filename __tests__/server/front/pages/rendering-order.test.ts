import type { ServerResponse } from 'node:http'
import { startChangingSite, type ChangingSite } from '../../support/changing-site'
import { addresses, ask, type TestSite } from '../../support/front'
import { until } from '../../../support/until'

let site: TestSite
let change: ChangingSite['change']
let clock = 1_000_000_000_000

beforeEach(async () => {
  ;({ site, change } = await startChangingSite({ now: () => clock }))
  site.answers.set('/api/shared-values', (_request, response) => send(response, ['all'], '{}', 'application/json'))
})
afterEach(() => site.close())

function send(response: ServerResponse, tags: readonly string[], body: string, type = 'text/html'): void {
  response.writeHead(200, { 'content-type': type, 'x-dependencies': JSON.stringify({ tags, values: {} }) })
  response.end(body)
}

/** Pages that are kept, each with the tags that it was made of; from then on the origin answers them only when it is told to. */
async function keptPages(tagsOf: Readonly<Record<string, readonly string[]>>) {
  const held: (() => void)[] = []
  site.answers.set('/api/addresses', addresses({ paths: Object.keys(tagsOf) }))
  for (const [path, tags] of Object.entries(tagsOf)) {
    const page = (response: ServerResponse) =>
      send(response, tags, '<!doctype html><html lang="en"><body></body></html>')
    site.answers.set(path, (_request, response) => page(response))
    await ask(site.url + path)
    site.answers.set(path, (_request, response) => void held.push(() => page(response)))
  }
  return {
    held,
    /** Answers whatever is asked for, until all of these are read. */
    async release(reading: readonly Promise<unknown>[]) {
      let isRead = false
      const all = Promise.all(reading).finally(() => (isRead = true))
      await until(() => {
        for (const answer of held.splice(0)) answer()
        return isRead
      })
      return all
    },
  }
}

const cards = Array.from({ length: 12 }, (_, number) => `/en/stories/card-${number}`)
const changed = '/en/stories/changed'

test('what all pages share does not wait behind pages that are made anew', async () => {
  const { held, release } = await keptPages(Object.fromEntries(cards.map((path) => [path, ['id']])))
  await site.front.renewSharedValues()
  change(['id', 'address', 'all'])
  const reading = cards.map((path) => ask(site.url + path))
  await until(() => held.length >= 4)
  await site.front.renewSharedValues()
  await release(reading)
})

test.each([
  ['before those that mention it, whoever asked first', 0, 0],
  ['after those that have waited for longer than its tag is worth', 31_000, 8],
])('the page of what has changed is made anew %s', async (_, waited, first) => {
  const own = { [changed]: ['id', 'address'] }
  const { held, release } = await keptPages({ ...Object.fromEntries(cards.map((path) => [path, ['id']])), ...own })
  change(['id', 'address'])
  const reading = cards.map((path) => ask(site.url + path))
  await until(() => site.front.figures().waiting.renewals === 8 && held.length === 4)
  const before = site.askedFor().length
  clock += waited
  reading.push(ask(site.url + changed))
  await until(() => site.front.figures().waiting.renewals === 9)
  await release(reading)
  expect(site.askedFor().slice(before).indexOf(changed)).toBe(first)
})
