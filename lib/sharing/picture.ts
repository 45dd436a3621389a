import { LRUCache } from 'lru-cache'
import sharp from 'sharp'
import { drawing, type SharedPage } from './drawing.ts'

/** Pictures by what they are drawn from: the page cache asks again for each state of the content, and few pages change. */
const drawn = new LRUCache<string, Buffer>({
  maxSize: 32_000_000,
  sizeCalculation: (picture) => picture.length,
})

/** The picture with which a page is shared, as PNG. Few colours: a palette of 40 makes it a third of the size. */
export async function sharedPicture(page: SharedPage): Promise<Buffer> {
  const svg = drawing(page)
  const known = drawn.get(svg)
  if (known) return known
  const picture = await sharp(Buffer.from(svg)).png({ palette: true, colours: 40, dither: 0, effort: 7 }).toBuffer()
  drawn.set(svg, picture)
  return picture
}
