import sharp from 'sharp'
import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })

/** Red, green and blue of the pixel at a place. */
async function pixel(url: string, left: number, top: number): Promise<number[]> {
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  const { data } = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data]
}

const near = (wanted: number) => ({ asymmetricMatch: (seen: unknown) => Math.abs(Number(seen) - wanted) <= 20 })

test('free room has the colour that is asked for, else white; colours are turned round and taken away', async () => {
  const create = { width: 40, height: 20, channels: 3, background: '#c00000' } as const
  const { url } = await lake
    .client('editor')
    .assets.upload('image', await sharp({ create }).jpeg({ quality: 100 }).toBuffer())
  expect(await pixel(`${url}?w=40&h=40&fit=fill&bg=0000ff`, 1, 1)).toEqual([near(0), near(0), near(255)])
  expect(await pixel(`${url}?w=40&h=40&fit=fill`, 1, 1)).toEqual([near(255), near(255), near(255)])
  expect(await pixel(`${url}?w=40&h=40&fit=fillmax&bg=0f0`, 1, 1)).toEqual([near(0), near(255), near(0)])
  expect(await pixel(`${url}?w=20&pad=5&bg=0000ff`, 1, 1)).toEqual([near(0), near(0), near(255)])
  expect(await pixel(`${url}?w=20&invert=true`, 9, 4)).toEqual([near(63), near(255), near(255)])
  const [red, green, blue] = await pixel(`${url}?w=20&sat=-100`, 9, 4)
  expect([green, blue]).toEqual([near(red ?? 0), near(red ?? 0)])
})

test('a download has the name that is asked for, and no name can break out of the header', async () => {
  const asset = await lake.client('editor').assets.upload('image', await noise(30, 30).png().toBuffer())
  const nameFor = async (end: string) => (await fetch(asset.url + end)).headers.get('content-disposition')
  const file = asset.url.split('/').at(-1) ?? ''
  expect(await nameFor('')).toBeNull()
  expect(await nameFor('?dl=')).toBe(`attachment; filename="${file}"; filename*=UTF-8''${file}`)
  expect(await nameFor('?dl=photo.png')).toMatch(/^attachment; filename="photo.png"/)
  expect(await nameFor('?w=10&dl=small.png')).toMatch(/^attachment; filename="small.png"/)
  expect(await nameFor('/nice-name.png')).toBeNull()
  expect(await nameFor('/nice-name.png?dl')).toMatch(/^attachment; filename="nice-name.png"/)
  expect(await nameFor(`?dl=${encodeURIComponent('a"b\r\nx: y/../é.png')}`)).toBe(
    `attachment; filename="a_b__x: y_.._.png"; filename*=UTF-8''a%22b__x%3A%20y_.._%C3%A9.png`.replace(
      'y_.._.png',
      'y_..__.png',
    ),
  )
  expect((await fetch(`${asset.url}/nice-name.png?w=10`)).status).toBe(200)
})

test('the bytes as they are stored are there by ?dlRaw=true, with their hash', async () => {
  const upload = await noise(30, 30).jpeg().toBuffer()
  const asset = await lake.client('editor').assets.upload('image', upload)
  const answer = await fetch(`${asset.url}?dlRaw=true`)
  expect(Buffer.from(await answer.arrayBuffer()).equals(upload)).toBe(true)
  expect(answer.headers.get('x-sanity-sha1')).toBe(asset.sha1hash)
})

test('the address of an asset can be fetched from anywhere, in every answer', async () => {
  const client = lake.client('editor')
  const asset = await client.assets.upload('file', Buffer.from('sample'), { filename: 'sample.txt' })
  const [read] = await client.fetch('*[_id == $id].url', { id: asset._id })
  expect(read).toBe(asset.url)
  expect(await (await fetch(read)).text()).toBe('sample')
})

test('metadata is worked out of pixels, as much as is asked for; of what cameras write there is none', async () => {
  const left = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#c03020' } })
    .png()
    .toBuffer()
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2040c0' } })
    .composite([{ input: left, left: 0, top: 0 }])
    .png()
    .toBuffer()
  const client = lake.client('editor')
  const { metadata } = await client.assets.upload('image', picture)
  expect(metadata.blurHash).toMatch(/^[\w#$%*+,.:;=?@[\]^{|}~-]{28}$/)
  expect(metadata.palette).toMatchObject({
    _type: 'sanity.imagePalette',
    dominant: { _type: 'sanity.imagePaletteSwatch', background: '#c03020', foreground: '#fff', title: '#fff' },
    vibrant: { background: '#c03020' },
  })
  expect(metadata.palette?.dominant?.population).toBeCloseTo(66, -1)
  const bare = await client.assets.upload('image', await noise(8, 8).png().toBuffer(), {
    extract: ['location', 'lqip'],
  })
  expect(Object.keys(bare.metadata).toSorted()).toEqual(['_type', 'dimensions', 'hasAlpha', 'isOpaque', 'lqip'])
  const none = await client.assets.upload('image', await noise(9, 9).png().toBuffer(), { extract: [] })
  expect(none.metadata.lqip).toBeUndefined()
  const unknown = await client
    .request({ method: 'POST', url: '/assets/images/production', query: { meta: 'horoscope' }, body: picture })
    .catch(String)
  expect(unknown).toMatch(/no metadata "horoscope"/)
})

test('a HEIC picture is refused in plain words', async () => {
  // Its head is enough: nothing more of it is read.
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(500)])
  const refused = await refusal(lake.client('editor').assets.upload('image', heic))
  expect(refused.statusCode).toBe(400)
  expect(refused.message).toMatch(/HEIC picture, which is not taken here. Save it as JPEG/)
})
