/** @jest-environment node */
import sharp from 'sharp'
import { imageProcesses, until } from './support/image-processes'
import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
afterEach(() => lake.stop())

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .jpeg()
    .toBuffer()
const uploaded = async (width: number, height: number) =>
  (await lake.client('editor').assets.upload('image', await noise(width, height))).url.replace(/^(?=\/)/, lake.url)
/** The most that may be asked for: some ten seconds of work. */
const giant = (url: string, number: number) =>
  `${url}?w=6000&h=6000&fit=scale&fm=avif&q=${70 + number}&blur=${50 + number}`

test('while a stranger asks for two dozen giant pictures, everybody else is answered', async () => {
  lake = await startTestLake({ images: { idleTime: 300, transformTime: 3_000 } })
  const url = await uploaded(1200, 900)
  const leaving = new AbortController()
  let settled = 0
  const giants = Array.from({ length: 24 }, (_, number) =>
    fetch(giant(url, number), { signal: leaving.signal })
      .catch(() => null)
      .finally(() => (settled += 1)),
  )
  await until(() => imageProcesses().length > 0)
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
  await until(() => imageProcesses().length === 0)
}, 120_000)

test('what nobody waits for any more is ended, long before its time', async () => {
  lake = await startTestLake({ images: { transformTime: 120_000, idleTime: 120_000 } })
  const url = await uploaded(1200, 900)
  const leaving = new AbortController()
  const left = fetch(giant(url, 4), { signal: leaving.signal }).catch(() => 'left')
  await until(() => imageProcesses().some(({ memory }) => memory > 250_000_000))
  leaving.abort()
  expect(await left).toBe('left')
  await until(() => imageProcesses().length === 0)
}, 90_000)

test('what takes too long is ended and said; asked for again, it is not even tried', async () => {
  lake = await startTestLake({ images: { transformTime: 400 } })
  const url = await uploaded(1200, 900)
  const refused = await fetch(giant(url, 1))
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60'])
  expect((await refused.json()).message).toMatch(/longer than 0\.4 seconds .* fewer pixels/)
  const before = imageProcesses().map(({ pid }) => pid)
  expect((await fetch(giant(url, 1))).status).toBe(503)
  expect(imageProcesses().map(({ pid }) => pid)).toEqual(before)
  expect((await fetch(`${url}?w=64`)).status).toBe(200)
}, 60_000)

test('what takes too much memory is ended and said', async () => {
  lake = await startTestLake({ images: { memory: 150_000_000 } })
  const url = await uploaded(1200, 900)
  const refused = await fetch(giant(url, 2))
  expect([refused.status, (await refused.json()).message]).toEqual([503, expect.stringContaining('more memory')])
  expect((await fetch(`${url}?w=64`)).status).toBe(200)
}, 60_000)

test('a process that dies at work is replaced', async () => {
  lake = await startTestLake()
  const url = await uploaded(1200, 900)
  const answer = fetch(giant(url, 3))
  const before = imageProcesses().map(({ pid }) => pid)
  expect(before).toHaveLength(1)
  await until(() => imageProcesses().some(({ memory }) => memory > 250_000_000))
  for (const pid of before) process.kill(pid, 'SIGKILL')
  expect((await answer).status).toBe(503)
  expect((await fetch(`${url}?w=64`)).status).toBe(200)
  expect(imageProcesses().map(({ pid }) => pid)).not.toEqual(before)
}, 60_000)

test.each([
  ['a side of more than 8192', 'w=8192&dpr=2', /16384/],
  ['more pixels than a poster', 'w=8192&h=8192&fit=scale', /36 megapixels/],
  ['a narrow picture made huge', 'rect=0,0,1,40&w=8192', /327680/],
  ['padding', 'w=5990&h=5990&fit=crop&pad=1000', /7990/],
  ['a part that is not there', 'rect=30,0,20,20', /40 × 40/],
  ['no part at all', 'rect=0,0,0,0', /40 × 40/],
])('%s is refused before anything is made', async (_name, query, sentence) => {
  lake = await startTestLake({ images: { transformTime: 3_000 } })
  const answer = await fetch(`${await uploaded(40, 40)}?${query}`)
  expect([answer.status, (await answer.json()).message]).toEqual([400, expect.stringMatching(sentence)])
})

/** A GIF of one frame, said over and over. */
async function movingPicture(frames: number): Promise<Buffer> {
  const gif = await sharp({ create: { width: 2000, height: 2000, channels: 3, background: '#c0392b' } })
    .gif()
    .toBuffer()
  const body = gif.subarray(13 + 3 * 2 ** (((gif[10] ?? 0) & 7) + 1), -1)
  return Buffer.concat([gif.subarray(0, -1), ...Array.from({ length: frames - 1 }, () => body), Buffer.from(';')])
}

test('bombs are refused, also several at once, while another upload is taken', async () => {
  lake = await startTestLake()
  const flat = (side: number) =>
    sharp({ create: { width: side, height: side, channels: 3, background: '#fff' }, limitInputPixels: false })
  const bombs = await Promise.all([flat(12_000).png().toBuffer(), flat(11_000).webp().toBuffer(), movingPicture(40)])
  for (const bomb of bombs) expect(bomb.byteLength).toBeLessThan(3_000_000)
  const upload = (bytes: Buffer) => lake.client('editor').assets.upload('image', bytes)
  const [taken, ...refused] = await Promise.all([
    upload(await noise(300, 200)),
    ...[...bombs, ...bombs].map((bomb) => refusal(upload(bomb))),
  ])
  expect(taken._id).toMatch(/-300x200-jpg$/)
  for (const refusedOne of refused)
    expect(refusedOne).toMatchObject({ statusCode: 400, message: expect.stringContaining('megapixels') })
}, 120_000)
