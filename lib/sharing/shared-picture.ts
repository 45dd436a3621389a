import { LRUCache } from 'lru-cache'
import sharp from 'sharp'
import { drawing, type SharedPage } from './drawing.ts'

/** Pictures by their input: the page cache asks again for every content version, but few pages change. */
const drawn = new LRUCache<string, Buffer>({
  maxSize: 32_000_000,
  sizeCalculation: (picture) => picture.length,
})

/** The sharing picture of a page, as PNG. A palette of 40 colours makes it a third of the size. */
export async function sharedPicture(page: SharedPage): Promise<Buffer> {
  const svg = drawing(page)
  const known = drawn.get(svg)
  if (known) return known
  const picture = await sharp(Buffer.from(svg)).png({ palette: true, colours: 40, dither: 0, effort: 7 }).toBuffer()
  drawn.set(svg, picture)
  return picture
}
