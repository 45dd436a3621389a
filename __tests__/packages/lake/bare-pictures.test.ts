import sharp, { type Sharp } from 'sharp'
import { isBare } from '@/packages/lake/source/images/bare/is-bare'
import { pngChunk } from './support/png-chunk'
import { taggedPictures } from './support/tagged-pictures'
import { startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

const plain = (channels: 3 | 4 = 3): Sharp =>
  sharp({ create: { width: 60, height: 40, channels, background: { r: 192, g: 57, b: 43, alpha: 0.5 } } })
/** Three frames of red. */
const moving = (): Sharp =>
  sharp(Buffer.alloc(20 * 60 * 3, 200), { raw: { width: 20, height: 60, channels: 3, pageHeight: 20 } })

const pictures: Readonly<Record<string, () => Promise<Buffer>>> = {
  jpeg: () => plain().jpeg().toBuffer(),
  'progressive jpeg': () => plain().jpeg({ mozjpeg: true }).toBuffer(),
  png: () => plain(4).png().toBuffer(),
  'png of few colours': () => plain().png({ palette: true }).toBuffer(),
  webp: () => plain(4).webp().toBuffer(),
  'webp without loss': () => plain().webp({ lossless: true }).toBuffer(),
  'moving webp': () => moving().webp({ loop: 0 }).toBuffer(),
  gif: () => plain().gif().toBuffer(),
  'moving gif': () => moving().gif({ loop: 0 }).toBuffer(),
  avif: () => plain().avif({ effort: 0 }).toBuffer(),
  'transparent avif': () => plain(4).avif({ effort: 0 }).toBuffer(),
}

const upload = (bytes: Buffer) => lake.client('editor').assets.upload('image', bytes)
const download = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer())

test.each(Object.keys(pictures))(
  'a %s without notes keeps its bytes and its id, however often it goes round',
  async (kind) => {
    const bytes = (await pictures[kind]?.()) ?? Buffer.alloc(0)
    const asset = await upload(bytes)
    const stored = await download(asset.url)
    expect(stored.equals(bytes)).toBe(true)
    expect((await upload(stored))._id).toBe(asset._id)
  },
)

test.each(Object.keys(taggedPictures))('a picture (%s) that was cleaned is not cleaned again', async (extension) => {
  const asset = await upload((await taggedPictures[extension]?.()) ?? Buffer.alloc(0))
  expect((await upload(await download(asset.url)))._id).toBe(asset._id)
})

const formatOf = async (bytes: Buffer) => (await sharp(bytes).metadata()).format

test.each(Object.keys(taggedPictures))(
  'a picture (%s) with notes is not bare, nor one with something behind it',
  async (extension) => {
    const tagged = (await taggedPictures[extension]?.()) ?? Buffer.alloc(0)
    expect(isBare(tagged, await formatOf(tagged))).toBe(false)
  },
)

test.each(Object.keys(pictures))(
  'a %s with something behind its end, or without its end, is not bare',
  async (kind) => {
    const bytes = (await pictures[kind]?.()) ?? Buffer.alloc(0)
    const format = await formatOf(bytes)
    expect(isBare(bytes, format)).toBe(true)
    expect(isBare(Buffer.concat([bytes, Buffer.from('x')]), format)).toBe(false)
    for (let length = 0; length < bytes.length; length += Math.ceil(bytes.length / 50))
      expect([length, isBare(bytes.subarray(0, length), format)]).toEqual([length, false])
  },
)

test('parts that are not known to be silent are taken for notes', async () => {
  const jpeg = await plain().jpeg().toBuffer()
  const png = await plain().png().toBuffer()
  const profile = await plain().withIccProfile('p3').jpeg().toBuffer()
  const preview = Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe2, 0, 6, 1, 2, 3, 4]), jpeg.subarray(2)])
  const unknown = Buffer.concat([png.subarray(0, 33), pngChunk('prVt', Buffer.from('who')), png.subarray(33)])
  expect([profile, preview].map((bytes) => isBare(bytes, 'jpeg'))).toEqual([false, false])
  expect(isBare(unknown, 'png')).toBe(false)
})
