import sharp from 'sharp'
import type { ImageLimits } from '@/packages/lake/source/images/image-limits'
import { bombs } from './support/bombs'
import { until } from '../../support/until'
import { imageProcesses, untilImageProcesses } from './support/image-processes'
import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
const toStop: TestLake[] = []
async function start(images: Partial<ImageLimits> = {}): Promise<void> {
  lake = await startTestLake({ images })
  toStop.push(lake)
}
afterEach(async () => {
  await Promise.all(toStop.splice(0).map((each) => each.stop()))
})

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .jpeg()
    .toBuffer()
const uploaded = async (width: number, height: number, to = lake) =>
  (await to.client('editor').assets.upload('image', await noise(width, height))).url.replace(/^(?=\/)/, to.url)
/** The most that may be asked for: some ten seconds of work. */
const giant = (url: string, number: number) =>
  `${url}?w=6000&h=6000&fit=scale&fm=avif&q=${70 + number}&blur=${50 + number}`

test('while a stranger asks for two dozen giant pictures, everybody else is answered', async () => {
  await start({ idleTime: 300, transformTime: 3_000 })
  const url = await uploaded(1200, 900)
  const leaving = new AbortController()
  let settled = 0
  const giants = Array.from({ length: 24 }, (_, number) =>
    fetch(giant(url, number), { signal: leaving.signal })
      .catch(() => null)
      .finally(() => (settled += 1)),
  )
  await untilImageProcesses((seen) => seen.length > 0)
  const others = await Promise.all([
    fetch(`${lake.url}/v1/ping`),
    fetch(`${lake.url}/v1/auth/login/local?origin=${lake.url}`),
    fetch(`${lake.url}/v2026-03-01/data/query/production?query=count(*)`),
    fetch(`${url}?w=320&fit=max&auto=format`),
    fetch(`${url}?w=640&fit=max&auto=format`),
    fetch(url),
  ])
  expect(others.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
  const upload = await lake.client('editor').assets.upload('image', await noise(300, 200))
  expect(upload._id).toMatch(/-300x200-jpg$/)
  expect(settled).toBeLessThan(6)
  const working = imageProcesses()
  expect(working.length).toBeLessThanOrEqual(2)
  for (const { memory, niceness } of working) {
    expect(memory).toBeLessThan(1_200_000_000)
    expect(niceness).toBe(15)
  }
  leaving.abort()
  await Promise.all(giants)
  await untilImageProcesses((seen) => seen.length === 0)
})

test('what nobody waits for any more is ended, long before its time', async () => {
  await start({ transformTime: 120_000, idleTime: 120_000 })
  const url = await uploaded(1200, 900)
  const leaving = new AbortController()
  const left = fetch(giant(url, 4), { signal: leaving.signal }).catch(() => 'left')
  await untilImageProcesses((seen) => seen.some(({ memory }) => memory > 250_000_000))
  leaving.abort()
  expect(await left).toBe('left')
  await untilImageProcesses((seen) => seen.length === 0)
}, 90_000)

test('what takes too long is ended and said; asked for again, it is not even tried', async () => {
  await start({ transformTime: 400, idleTime: 300 })
  const url = await uploaded(1200, 900)
  const refused = await fetch(giant(url, 1))
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60'])
  expect((await refused.json()).message).toMatch(/longer than 0\.4 seconds .* fewer pixels/)
  // What was ended is gone a moment after the answer; a try would start another, and take its time.
  await untilImageProcesses((seen) => seen.length === 0)
  let isAnswered = false
  const again = fetch(giant(url, 1)).finally(() => (isAnswered = true))
  await until(() => isAnswered || imageProcesses().length > 0, { every: 5 })
  expect(imageProcesses()).toEqual([])
  expect((await again).status).toBe(503)
  // On a busy machine a small one may take too long too, and the same is not tried again.
  let width = 64
  await until(async () => (await fetch(`${url}?w=${width++}`)).status === 200)
})

test('what takes too much memory is ended and said', async () => {
  await start({ memory: 150_000_000 })
  const url = await uploaded(1200, 900)
  const refused = await fetch(giant(url, 2))
  expect([refused.status, (await refused.json()).message]).toEqual([503, expect.stringContaining('more memory')])
  expect((await fetch(`${url}?w=64`)).status).toBe(200)
})

test('a process that dies at work is replaced', async () => {
  await start()
  const url = await uploaded(1200, 900)
  const answer = fetch(giant(url, 3))
  const before = imageProcesses().map(({ pid }) => pid)
  expect(before).toHaveLength(1)
  await untilImageProcesses((seen) => seen.some(({ memory }) => memory > 250_000_000))
  for (const pid of before) process.kill(pid, 'SIGKILL')
  expect((await answer).status).toBe(503)
  expect((await fetch(`${url}?w=64`)).status).toBe(200)
  expect(imageProcesses().map(({ pid }) => pid)).not.toEqual(before)
})

describe('is refused before anything is made', () => {
  let small: TestLake
  let url: string
  beforeAll(async () => {
    small = await startTestLake({ images: { transformTime: 3_000 } })
    url = await uploaded(40, 40, small)
  })
  afterAll(() => small.stop())

  test.each([
    ['a side of more than 8192', 'w=8192&dpr=2', /16384/],
    ['more pixels than a poster', 'w=8192&h=8192&fit=scale', /36 megapixels/],
    ['a narrow picture made huge', 'rect=0,0,1,40&w=8192', /327680/],
    ['padding', 'w=5990&h=5990&fit=crop&pad=1000', /7990/],
    ['a part that is not there', 'rect=30,0,20,20', /40 × 40/],
    ['no part at all', 'rect=0,0,0,0', /40 × 40/],
  ])('%s', async (_name, query, sentence) => {
    const answer = await fetch(`${url}?${query}`)
    expect([answer.status, (await answer.json()).message]).toEqual([400, expect.stringMatching(sentence)])
  })
})

test('bombs are refused, also several at once, while another upload is taken', async () => {
  await start()
  const files = await bombs()
  for (const bomb of files) expect(bomb.byteLength).toBeLessThan(3_000_000)
  const upload = (bytes: Buffer) => lake.client('editor').assets.upload('image', bytes)
  const [taken, ...refused] = await Promise.all([
    upload(await noise(300, 200)),
    ...[...files, ...files].map((bomb) => refusal(upload(bomb))),
  ])
  expect(taken._id).toMatch(/-300x200-jpg$/)
  for (const refusedOne of refused)
    expect(refusedOne).toMatchObject({ statusCode: 400, message: expect.stringContaining('megapixels') })
})
