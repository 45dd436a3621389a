import type { ServerResponse } from 'node:http'
import { startChangingSite, type ChangingSite } from '../../support/changing-site'
import { ask, type TestSite } from '../../support/front'
import { until } from '../../../support/until'

let site: TestSite
let change: ChangingSite['change']
let clock = 1_000_000_000_000

beforeEach(async () => {
  ;({ site, change } = await startChangingSite({ now: () => clock }))
})
afterEach(() => site.close())

const list = '/en/stories'

/** A list that shows one shared value, of which the test says what it is. */
function listOf(value: string) {
  let edition = 1
  const values = () => JSON.stringify({ [value]: `digest-${edition}` })
  const answer = (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write(`<!doctype html><html lang="en"><body><h1>Edition ${edition}</h1>`)
    response.addTrailers({ 'x-dependencies': JSON.stringify({ tags: ['list'], values: JSON.parse(values()) }) })
    response.end('</body></html>')
  }
  site.answers.set(list, (_request, response) => answer(response))
  site.answers.set('/api/shared-values', (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'x-dependencies': '{"tags":["all"],"values":{}}' })
    response.end(values())
  })
  return {
    answer,
    /** A story comes, or goes. */
    async move() {
      edition += 1
      change(['all'])
      await site.front.renewSharedValues()
    },
  }
}
const shown = async () => /Edition \d+/.exec((await ask(site.url + list)).body.toString())?.[0]

test('a list in which something has moved is given as it is while it is made anew, for a second', async () => {
  const { answer, move } = listOf('en/page/1')
  await site.front.renewSharedValues()
  expect(await shown()).toBe('Edition 1')
  const held: (() => void)[] = []
  site.answers.set(list, (_request, response) => void held.push(() => answer(response)))
  await move()
  expect(await shown()).toBe('Edition 1')
  await until(() => held.length === 1)
  clock += 999
  expect(await shown()).toBe('Edition 1')
  clock += 1
  const reading = shown()
  for (const release of held) release()
  expect(await reading).toBe('Edition 2')
  expect(held).toHaveLength(1)
})

test('one that nobody has read within that second is waited for', async () => {
  const { move } = listOf('en/page/1')
  await site.front.renewSharedValues()
  expect(await shown()).toBe('Edition 1')
  await move()
  clock += 1_000
  expect(await shown()).toBe('Edition 2')
})

test('one that shows other words is waited for', async () => {
  const { move } = listOf('words:en/untranslated')
  await site.front.renewSharedValues()
  expect(await shown()).toBe('Edition 1')
  await move()
  expect(await shown()).toBe('Edition 2')
})
