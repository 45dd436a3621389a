import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { canary, taggedPictures } from './support/tagged-pictures'
import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

/** The bytes of every file that the lake keeps, database and logs included. */
const stored = () =>
  readdirSync(lake.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ name, bytes: readFileSync(join(parentPath, name)) }))

/** What a file still says beside its pixels. */
async function notesOf(bytes: Buffer) {
  const { exif, xmp, iptc, comments, orientation, tifftagPhotoshop } = await sharp(bytes).metadata()
  // TIFF always says which way is up; 1 is as it stands.
  return { exif, xmp, iptc, comments, orientation: orientation === 1 ? undefined : orientation, tifftagPhotoshop }
}

const nothing = Object.fromEntries(
  ['exif', 'xmp', 'iptc', 'comments', 'orientation', 'tifftagPhotoshop'].map((name) => [name, undefined]),
)

test.each(Object.keys(taggedPictures))(
  'a picture (%s) loses all its notes before it is stored, and stands upright',
  async (extension) => {
    const upload = (await taggedPictures[extension]?.()) ?? Buffer.alloc(0)
    expect(upload.includes(canary)).toBe(true)
    const filename = `${canary} home.${extension}`
    const asset = await lake.client('editor').assets.upload('image', upload, { filename })
    expect(asset.originalFilename).toBe(`image.${extension}`)
    expect(asset._id).toMatch(extension === 'gif' ? /-60x40-gif$/ : /-40x60-/)
    for (const { name, bytes } of stored()) expect([name, bytes.includes(canary)]).toEqual([name, false])
    for (const query of ['', '?w=20', '?w=20&fm=webp', '?w=20&fm=avif', '?w=20&fm=png']) {
      const answer = await fetch(lake.url + asset.url.replace(lake.url, '') + query)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect([query, bytes.includes(canary)]).toEqual([query, false])
      expect({ query, ...(await notesOf(bytes)) }).toEqual({ query, ...nothing })
    }
  },
  60_000,
)

test('of a PNG only the parts that make the picture are left', async () => {
  const asset = await lake.client('editor').assets.upload('image', (await taggedPictures.png?.()) ?? Buffer.alloc(0))
  const file = stored().find(({ name }) => asset.url.endsWith(name))?.bytes ?? Buffer.alloc(0)
  const kinds = new Set<string>()
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12)
    kinds.add(file.toString('latin1', at + 4, at + 8))
  expect([...kinds].toSorted()).toEqual(['IDAT', 'IEND', 'IHDR', 'pHYs'])
})

const svg = (inside: string, attributes = '') =>
  Buffer.from(
    `<?xml version="1.0"?><!-- ${canary} --><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="9" height="9" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`,
  )

test('a drawing keeps its lines and colours, and nothing that its program or its maker wrote', async () => {
  const drawing = svg(
    `<title>${canary}</title><desc>${canary}</desc><metadata><a>${canary}</a></metadata><script>alert("${canary}")</script>
     <style>.a { fill: #c0392b }</style><defs><path id="p" d="M0 0h9v9z"/></defs>
     <g inkscape:label="${canary}" aria-label="${canary}" data-name="${canary}" onclick="${canary}()"><use xlink:href="#p" class="a"/></g>
     <foreignObject><p>${canary}</p></foreignObject><a href="https://example.org/${canary}"><path d="M1 1h2v2z" fill="url(#p)"/></a>`,
    `inkscape:export-filename="/home/${canary}/x.png"`,
  )
  const asset = await lake.client('editor').assets.upload('image', drawing, { filename: `${canary}.svg` })
  const bytes = await (await fetch(lake.url + asset.url.replace(lake.url, ''))).text()
  expect(bytes).not.toContain(canary)
  expect(bytes).not.toMatch(/script|inkscape|foreignObject|<!|<\?|on\w+=/)
  for (const part of ['#c0392b', 'd="M0 0h9v9z"', 'xlink:href="#p"', 'class="a"', 'd="M1 1h2v2z"', 'viewBox="0 0 9 9"'])
    expect(bytes).toContain(part)
  const [before, after] = await Promise.all(
    [drawing, Buffer.from(bytes)].map((file) => sharp(file).png().raw().toBuffer()),
  )
  expect(after?.equals(before ?? Buffer.alloc(0))).toBe(true)
})

test.each([
  ['a photograph inside a drawing', svg('<image href="data:image/jpeg;base64,/9j/4AAQ" width="9" height="9"/>')],
  [
    'a drawing that fetches from elsewhere',
    svg('<image xlink:href="https://example.org/a.png" width="9" height="9"/>'),
  ],
])('%s is refused with a reason', async (_name, drawing) => {
  const refused = await refusal(lake.client('editor').assets.upload('image', drawing))
  expect(refused).toMatchObject({ statusCode: 400, message: expect.stringContaining('picture inside') })
})
