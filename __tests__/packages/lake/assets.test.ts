import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

/** A picture with a place, an author and a camera in it, lying on its side. */
function photograph(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: '#c0392b' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Artist: 'Somebody At Risk', Make: 'CameraMaker' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '36/1 18/1 0/1' },
    })
    .jpeg()
    .toBuffer()
}

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })

const get = (url: string, headers = {}) => fetch(url.replace(/^(?=\/)/, lake.url), { headers })

test('a picture is kept without place, author and camera: in every byte, the original included', async () => {
  const upload = await photograph()
  expect(upload.includes('Somebody At Risk')).toBe(true)
  const asset = await lake.client('editor').assets.upload('image', upload, { filename: 'Somebody At Risk.jpg' })
  expect(JSON.stringify(asset)).not.toMatch(/Somebody|CameraMaker|GPS/)
  for (const file of readdirSync(join(lake.dataDir, 'assets'), { recursive: true, withFileTypes: true }))
    if (file.isFile()) expect(readFileSync(join(file.parentPath, file.name)).includes('Somebody')).toBe(false)
  for (const query of ['', '?w=20', '?fm=webp', '?fm=avif']) {
    const bytes = Buffer.from(await (await get(asset.url + query)).arrayBuffer())
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  }
  // AVIF takes its time.
})

test('the asset says what it is, upright, and the same bytes twice are one', async () => {
  const upload = await photograph()
  const [asset, again] = await Promise.all([
    lake.client('editor').assets.upload('image', upload),
    lake.client('editor').assets.upload('image', upload),
  ])
  expect(again._id).toBe(asset._id)
  expect(asset._id).toMatch(/^image-[a-f0-9]{40}-40x60-jpg$/)
  expect(asset).toMatchObject({
    extension: 'jpg',
    mimeType: 'image/jpeg',
    metadata: { dimensions: { width: 40, height: 60 }, hasAlpha: false, isOpaque: true },
  })
  expect(asset.metadata.lqip).toMatch(/^data:image\//)
})

test.each<[string, { width: number; height: number; format?: string }]>([
  ['w=100', { width: 100, height: 50 }],
  ['h=20', { width: 40, height: 20 }],
  ['w=50&h=50&fit=crop', { width: 50, height: 50 }],
  ['w=50&h=50&fit=scale', { width: 50, height: 50 }],
  ['w=50&h=50&fit=max', { width: 50, height: 25 }],
  ['w=50&h=50&fit=fill&bg=ff0000', { width: 50, height: 50 }],
  ['w=800&fit=max', { width: 400, height: 200 }],
  ['w=50&dpr=2', { width: 100, height: 50 }],
  ['rect=10,10,50,80', { width: 50, height: 80 }],
  ['or=90', { width: 200, height: 400 }],
  ['w=40&pad=5', { width: 50, height: 30 }],
  ['w=300&max-w=100', { width: 100, height: 50 }],
  ['w=50&max-w=100', { width: 50, height: 25 }],
  ['w=300&h=300&max-w=90&max-h=60&fit=crop', { width: 90, height: 60 }],
  ['w=40&invert=true&sat=-100&frame=1', { width: 40, height: 20 }],
  ['w=40&fm=webp', { width: 40, height: 20, format: 'webp' }],
  ['w=40&fm=avif&q=30', { width: 40, height: 20, format: 'heif' }],
  ['w=40&fm=png', { width: 40, height: 20, format: 'png' }],
])('a picture of 400 × 200 asked for with ?%s', async (query, expected) => {
  const asset = await lake.client('editor').assets.upload('image', await noise(400, 200).jpeg().toBuffer())
  const answer = await get(`${asset.url}?${query}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toMatch(/immutable/)
  expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject(expected)
})

test('auto=format gives what the browser says it can read, and says that it depends on it', async () => {
  const asset = await lake.client('editor').assets.upload('image', await noise(30, 30).jpeg().toBuffer())
  const typeFor = async (accept: string) => {
    const answer = await get(`${asset.url}?w=10&auto=format`, { accept })
    expect(answer.headers.get('vary')).toMatch(/accept/i)
    return answer.headers.get('content-type')
  }
  expect(await typeFor('image/avif,image/webp,*/*')).toBe('image/avif')
  expect(await typeFor('image/webp,*/*')).toBe('image/webp')
  expect(await typeFor('*/*')).toBe('image/jpeg')
})

test.each([
  'w=0',
  'w=9000',
  'w=abc',
  'fit=sideways',
  'fm=exe',
  'q=101',
  'rect=1,2,3',
  'rect=0,0,9999,9999',
  'unknown=1',
  'sat=50',
  'invert=maybe',
  'frame=2',
  'min-w=10',
  'min-h=10',
  'fm=json',
])('?%s is refused with a reason', async (query) => {
  const asset = await lake.client('editor').assets.upload('image', await noise(30, 30).png().toBuffer())
  const answer = await get(`${asset.url}?${query}`)
  expect(answer.status).toBe(400)
  expect((await answer.json()).error.description).toMatch(/image/)
})

test('a picture that only claims to be huge is refused by its header', async () => {
  const png = await noise(10, 10).png().toBuffer()
  png.writeUInt32BE(50_000, 16)
  png.writeUInt32BE(50_000, 20)
  const refused = await refusal(lake.client('editor').assets.upload('image', png))
  expect(refused).toMatchObject({ statusCode: 400, message: expect.stringMatching(/image/) })
})

test.each([
  ['text', Buffer.from('this is no picture')],
  ['nothing', Buffer.alloc(0)],
])('%s is no picture', async (_name, bytes) => {
  expect((await refusal(lake.client('editor').assets.upload('image', bytes))).statusCode).toBe(400)
})

test('a drawing cannot run anything, however it is opened', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
  )
  const asset = await lake.client('editor').assets.upload('image', svg)
  const { headers } = await get(asset.url)
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  expect(headers.get('content-disposition')).toBe('attachment')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('a page of HTML comes down as a file; a PDF may be read in place', async () => {
  const client = lake.client('editor')
  const page = await client.assets.upload('file', Buffer.from('<script>alert(1)</script>'), { filename: 'x.html' })
  const report = await client.assets.upload('file', Buffer.from('%PDF-1.7'), { filename: 'Report by Ada.pdf' })
  const [pageAnswer, reportAnswer] = await Promise.all([get(page.url), get(report.url)])
  expect(pageAnswer.headers.get('content-disposition')).toBe('attachment')
  expect(pageAnswer.headers.get('content-type')).not.toMatch(/html/)
  expect(reportAnswer.headers.get('content-disposition')).toBeNull()
  expect(reportAnswer.headers.get('content-type')).toBe('application/pdf')
  expect(JSON.stringify(report)).not.toMatch(/Ada/)
})

test('a deleted picture is gone at once: its file, and every variant that was made of it', async () => {
  const client = lake.client('editor')
  const asset = await client.assets.upload('image', await noise(30, 20).png().toBuffer())
  const addresses = [asset.url, `${asset.url}?w=10`, `${asset.url}?w=10&auto=format`]
  const statuses = () => Promise.all(addresses.map(async (url) => (await get(url)).status))
  const name = asset.url.split('/').at(-1) ?? ''
  const files = () => readdirSync(join(lake.dataDir, 'assets'), { recursive: true }).map(String)
  expect(await statuses()).toEqual([200, 200, 200])
  await client.delete(asset._id, { dryRun: true })
  expect(files().some((file) => file.endsWith(name))).toBe(true)
  await client.delete(asset._id)
  expect(await statuses()).toEqual([404, 404, 404])
  expect(files().some((file) => file.endsWith(name))).toBe(false)
})

test('a commit erases the bytes of what it deletes, whoever asks for it', async () => {
  const client = lake.client('editor')
  const [one, two] = await Promise.all(
    ['one', 'two'].map((words) => client.assets.upload('file', Buffer.from(words), { filename: 'a.txt' })),
  )
  const ids = [one?._id ?? '', two?._id ?? '']
  const files = () => readdirSync(join(lake.dataDir, 'assets'), { recursive: true }).map(String)
  const left = () => files().filter((file) => [one, two].some((asset) => file.endsWith(asset?.sha1hash + '.txt')))
  expect(left()).toHaveLength(2)
  const mutations = ids.map((id) => ({ delete: { id } }))
  lake.lake.datasets.get('production').commit({ author: 'a program', mutations })
  expect(left()).toEqual([])
})

test('a file without its document is given to nobody: an older copy of the folder brings nothing back', async () => {
  const name = `${'b'.repeat(40)}.txt`
  await lake.lake.services.assets.put('production', 'files', name, Buffer.from('a name'))
  expect((await get(`/files/nap1325/production/${name}`)).status).toBe(404)
})

test('files of a private dataset have addresses that work, as on hosted Sanity; asking what there is needs a token', async () => {
  lake.lake.datasets.create({ name: 'closed', visibility: 'private' })
  const client = lake.client('editor', { dataset: 'closed' })
  const asset = await client.assets.upload('image', await noise(8, 8).png().toBuffer())
  expect((await get(asset.url)).status).toBe(200)
  expect((await get(`/v2026-03-01/data/query/closed?query=${encodeURIComponent('*')}`)).status).toBe(401)
  expect((await get(`/v2026-03-01/data/doc/closed/${asset._id}`)).status).toBe(401)
})

test.each(['../../lake.sqlite', '..%2f..%2flake.sqlite', '%2e%2e%2flake.sqlite', 'a%00.jpg', `${'0'.repeat(40)}.jpg`])(
  'nothing outside the folder of assets is served for %s',
  async (name) => {
    const answer = await get(`/images/nap1325/production/${name}`)
    expect([400, 404]).toContain(answer.status)
  },
)
