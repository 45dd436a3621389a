import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../../support/until'
import { startBucketLake, words, type BucketLake } from './support/bucket-lake'

let here: BucketLake
beforeEach(async () => {
  here = await startBucketLake({ keptBytes: 50_000 })
})
afterEach(() => here.stop())

const folder = () => join(here.lake.dataDir, 'kept-assets')
const requestsFor = (url: string) =>
  here.bucket.requests.filter((request) => request === `GET /pictures/${here.keyOf(url)}`)
const read = async (url: string) => (await (await here.get(url)).arrayBuffer()).byteLength
async function uploaded(count: number, length = 10_000): Promise<string[]> {
  const urls: string[] = []
  for (let made = 0; made < count; made += 1) urls.push((await here.upload(words(length))).url)
  return urls
}

test('copies on this machine stay within their bound', async () => {
  for (const url of await uploaded(8)) {
    await read(url)
    here.lake.pass(120_000)
  }
  expect(readdirSync(folder()).length).toBeLessThanOrEqual(6)
})

test('who asks for more at once than there is room for waits for it; what is there is given meanwhile', async () => {
  const urls = await uploaded(7)
  const [first = '', last = ''] = [urls[0], urls[6]]
  for (const url of urls.slice(0, 6)) await read(url)
  const waiting = read(last)
  for (let times = 0; times < 30; times += 1) expect(await read(first)).toBe(10_000)
  expect(requestsFor(last)).toEqual([])
  here.lake.pass(120_000)
  expect(await waiting).toBe(10_000)
  expect(readdirSync(folder()).length).toBeLessThanOrEqual(6)
})

test('what is deleted while a copy of it comes is given to nobody, and leaves no copy', async () => {
  const { _id, url } = await here.upload(words(200_000))
  let goOn = () => {}
  here.bucket.state.pausing = new Promise((resolve) => (goOn = resolve))
  const reading = here.get(url)
  await until(() => requestsFor(url).length === 1)
  await here.lake.client('editor').delete(_id)
  expect(here.bucket.keys()).toEqual([])
  goOn()
  expect((await reading).status).toBe(404)
  expect(readdirSync(folder())).toEqual([])
})

test('the folder of copies may be deleted while the lake runs', async () => {
  const [url = ''] = await uploaded(1)
  await read(url)
  rmSync(folder(), { recursive: true })
  expect(await read(url)).toBe(10_000)
})

test('eight come at a time, callers in turn: who asks for very much does not stop another', async () => {
  const [kept = '', wanted = '', ...many] = await uploaded(22, 200)
  await read(kept)
  let goOn = () => {}
  here.bucket.state.pausing = new Promise((resolve) => (goOn = resolve))
  const asked = () => many.filter((url) => requestsFor(url).length > 0)
  const greedy = many.map((url) => here.get(url))
  await until(() => asked().length === 8)
  const other = here.get(wanted, { authorization: `Bearer ${here.lake.token('viewer')}` })
  for (let times = 0; times < 30; times += 1) expect(await read(kept)).toBe(200)
  expect([asked().length, requestsFor(wanted)]).toEqual([8, []])
  goOn()
  expect((await other).status).toBe(200)
  expect(new Set((await Promise.all(greedy)).map(({ status }) => status))).toEqual(new Set([200]))
  const order = here.bucket.requests.filter((request) => request.startsWith('GET /pictures/site/production'))
  expect(order.indexOf(`GET /pictures/${here.keyOf(wanted)}`)).toBeLessThan(order.length - 4)
})
