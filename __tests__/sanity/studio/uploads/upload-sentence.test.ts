import sharp from 'sharp'
import type { AssetSourceUploader, AssetSourceUploadFile, AssetSourceUploadSubscriber } from 'sanity'
import { speak } from '@/sanity/studio/parts/say'
import { onUploadProblem, tellingUploader } from '@/sanity/studio/uploads/telling-uploader'
import { uploadSentence } from '@/sanity/studio/uploads/upload-sentence'
import { bombs } from '../../../packages/lake/support/bombs'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())
afterEach(() => speak('en', {}))

const plain = { create: { width: 40, height: 40, channels: 3, background: 'red' } } as const
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(500)])

const broken = /^The file is not a picture that can be read: .+ save it as JPEG or PNG, and try again\.$/

test.each([
  [
    'a picture of a telephone',
    async () => heic,
    /^This is a HEIC picture.+Settings › Camera › Formats › Most Compatible/,
  ],
  ['text that is called a picture', async () => Buffer.from('not a picture'), broken],
  ['a paper', async () => Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'), broken],
  [
    'half a picture',
    async () =>
      (
        await sharp({ create: { ...plain.create, width: 900 } })
          .png()
          .toBuffer()
      ).subarray(0, 100),
    broken,
  ],
  ['nothing at all', async () => Buffer.alloc(0), broken],
  [
    'a picture of 144 megapixels',
    async () => (await bombs())[0] ?? Buffer.alloc(0),
    /^The picture is too large: it has more than \d+ megapixels\. Make it 3,000 pixels wide/,
  ],
])('%s is refused by the content API, and Studio says what to do', async (_, make, sentence) => {
  const refused = lake.client('author').assets.upload('image', await make())
  expect(await refused.then(() => 'taken', uploadSentence)).toMatch(sentence)
})

test('a TIFF, as scanners make it, is taken', async () => {
  const { mimeType } = await lake.client('author').assets.upload('image', await sharp(plain).tiff().toBuffer())
  expect(mimeType).toBe('image/tiff')
})

test.each([
  [
    Object.assign(new Error('Request Entity Too Large'), { statusCode: 413 }),
    /^The file is too large\. Save it smaller/,
  ],
  [
    Object.assign(new Error('The body is larger than 200 MB.'), { statusCode: 413 }),
    /^The file is larger than 200 MB\./,
  ],
  [Object.assign(new Error('It waits.'), { statusCode: 503 }), /^Too much is being uploaded just now/],
  [Object.assign(new Error('No.'), { statusCode: 403 }), /^Your role does not allow this\.$/],
  [new Error('Request error while attempting to reach is https://x'), /^The file did not arrive/],
  [new Error('Unsupported file type: could not determine an uploader for "Fatima.pdf"'), broken],
  [new Error('A picture inside a drawing.'), /^A picture inside a drawing\.$/],
])('%s', (error, sentence) => {
  expect(uploadSentence(error)).toMatch(sentence)
  expect(uploadSentence(error)).not.toContain('Fatima')
})

test('who reads Dutch is told in Dutch', () => {
  speak('nl', { 'The file is too large. Save it smaller, and try again.': 'Te groot.' })
  expect(uploadSentence(Object.assign(new Error('x'), { statusCode: 413 }))).toBe('Te groot.')
})

/** Stands for Studio’s own uploader (6.16), of which one file fails: it has forgotten the file when it says so. */
class FailingUploader implements AssetSourceUploader {
  upload = (): AssetSourceUploadFile[] => []
  abort = () => {}
  getFiles = (): AssetSourceUploadFile[] => []
  updateFile = () => {}
  reset = () => {}
  subscribe(subscriber: AssetSourceUploadSubscriber) {
    const file = {
      id: 'a',
      file: new File([], 'Fatima.jpg'),
      progress: 0,
      status: 'error',
      error: new Error('HEIC picture'),
    } as const
    subscriber({ type: 'progress', file, progress: 2 })
    subscriber({ type: 'all-complete', files: [file] })
    subscriber({ type: 'error', files: [] })
    subscriber({ type: 'error', files: [file] })
    return () => {}
  }
}

test('a form is not told to look at the console: the reason is told instead, and the rest goes its way', () => {
  const told: string[] = []
  const end = onUploadProblem((sentence) => told.push(sentence))
  const events: string[] = []
  const Telling = tellingUploader(FailingUploader)
  new Telling().subscribe(({ type }) => events.push(type))
  end()
  expect(events).toEqual(['progress', 'all-complete'])
  expect(told).toEqual([expect.stringMatching(/^This is a HEIC picture/)])
})
