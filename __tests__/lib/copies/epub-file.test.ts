import { epubFile } from '@/lib/copies/epub-file'
import { picturesOfCopy, type CopyPictures } from '@/lib/copies/pictures'
import { filesIn } from '@/server/site/picture-names'
import type { StoryCopy } from '@/lib/copies/story-copy'
import { childrenOf, readXml, type XmlNode } from '../../support/read-xml'
import { arabicCopy, picturesFor, wholeCopy } from '../../support/story-copies'
import { readZip } from './support/read-zip'

const nothing: CopyPictures = new Map()

/** What a reader of books makes of a file. */
async function open(copy: StoryCopy, pictures: CopyPictures) {
  const entries = await readZip(epubFile(copy, pictures))
  const text = (name: string) => entries.find((entry) => entry.name === name)?.bytes.toString('utf8') ?? ''
  const book = readXml(text('EPUB/package.opf'))
  const [metadata, manifest, spine] = ['metadata', 'manifest', 'spine'].map((name) => childrenOf(book, name)[0])
  if (!metadata || !manifest || !spine) throw new Error('The package document is not whole.')
  return { entries, text, book, metadata, manifest, spine, story: readXml(text('EPUB/story.xhtml')) }
}

/** All elements below one, itself included. */
const below = (node: XmlNode): XmlNode[] => [node, ...node.children.flatMap(below)]
const named = (node: XmlNode, name: string) => below(node).filter((each) => each.name === name)

test('it begins as the standard asks, and has every file that it names and no other', async () => {
  const { entries, text, manifest } = await open(wholeCopy, await picturesFor(wholeCopy))
  expect(entries[0]).toMatchObject({ name: 'mimetype', method: 0, extra: 0 })
  expect(text('mimetype')).toBe('application/epub+zip')
  const [root] = named(readXml(text('META-INF/container.xml')), 'rootfile')
  expect(root?.attributes['full-path']).toBe('EPUB/package.opf')
  const listed = manifest.children.map(({ attributes }) => `EPUB/${attributes.href}`)
  expect(entries.map(({ name }) => name).toSorted()).toEqual(
    ['mimetype', 'META-INF/container.xml', 'EPUB/package.opf', ...listed].toSorted(),
  )
  for (const name of ['EPUB/nav.xhtml', 'EPUB/story.xhtml']) readXml(text(name))
  const nav = manifest.children.find(({ attributes }) => attributes.properties === 'nav')
  expect(nav?.attributes.href).toBe('nav.xhtml')
})

test('it has the story, its lists and its links, and says where it comes from', async () => {
  const { metadata, story } = await open(wholeCopy, nothing)
  const about = (name: string) => childrenOf(metadata, name).map(({ text }) => text)
  expect([about('title'), about('language'), about('identifier'), about('date')]).toEqual([
    ['A sample story'],
    ['en'],
    [wholeCopy.address],
    ['2024-03-08'],
  ])
  expect(named(story, 'h1').map(({ text }) => text)).toEqual(['A sample story'])
  expect(named(story, 'a').map(({ attributes }) => attributes.href)).toEqual([
    'https://vimeo.com/1',
    'https://site.example/en/stories/another',
    wholeCopy.address,
  ])
  const [list] = named(story, 'ul')
  expect(list?.children.map(({ name, text }) => [name, text])).toEqual([
    ['li', 'One'],
    ['li', 'Two'],
  ])
  expect(named(list ?? story, 'ul')).toHaveLength(2)
})

test('it shows the pictures that it is given, and nothing of one that it is not', async () => {
  const shown = await open(wholeCopy, await picturesFor(wholeCopy))
  expect(named(shown.story, 'img').map(({ attributes }) => attributes.alt)).toEqual(
    Array(2).fill('Sample picture in words'),
  )
  const without = await open(wholeCopy, nothing)
  expect(named(without.story, 'img')).toEqual([])
  expect(without.text('EPUB/story.xhtml')).not.toMatch(/Sample (?:picture|caption|drawer|illustrator)/)
})

test('a picture that stands in it twice is there once, and once more where it is cropped otherwise', async () => {
  const { coverImage } = wholeCopy.story
  if (!coverImage) throw new Error('The sample story has no cover.')
  const crop = { _type: 'sanity.imageCrop' as const, left: 0.5, right: 0, top: 0, bottom: 0.25 }
  const story = { ...wholeCopy.story, coverImage: { ...coverImage, crop } }
  const uncropped = [...picturesOfCopy(wholeCopy.story).keys()]
  expect(uncropped).toHaveLength(1)
  const names = [...picturesOfCopy(story).keys()]
  expect(names).toEqual([expect.stringContaining('/5000-0-0-2500-'), ...uncropped])
  // By either, the front finds the picture.
  const [file] = uncropped.flatMap((name) => [...filesIn(name)])
  expect(file).toBeDefined()
  for (const name of names) expect([...filesIn(name)]).toEqual([file])
  const { story: shown } = await open({ ...wholeCopy, story }, await picturesFor({ ...wholeCopy, story }))
  expect(named(shown, 'img').map(({ attributes }) => attributes.src)).toEqual(names)
})

test('in Arabic it runs from right to left', async () => {
  const { story, spine, metadata } = await open(arabicCopy, nothing)
  expect(story.attributes).toMatchObject({ lang: 'ar', dir: 'rtl' })
  expect(spine.attributes['page-progression-direction']).toBe('rtl')
  expect(childrenOf(metadata, 'language').map(({ text }) => text)).toEqual(['ar'])
})

test('it has no moment but that of the text’s last change, and is the same whenever it is made', async () => {
  const zone = process.env.TZ
  try {
    for (const TZ of ['Asia/Kathmandu', 'UTC']) {
      process.env.TZ = TZ
      const { entries, metadata } = await open(wholeCopy, nothing)
      expect(new Set(entries.map(({ modified }) => modified))).toEqual(new Set(['2026-01-01T00:00:00.000Z']))
      const modified = metadata.children.filter(({ attributes }) => attributes.property === 'dcterms:modified')
      expect(modified.map(({ text }) => text)).toEqual(['2026-01-01T00:00:00Z'])
    }
  } finally {
    process.env.TZ = zone
  }
  expect(Buffer.from(epubFile(wholeCopy, nothing)).equals(epubFile(wholeCopy, nothing))).toBe(true)
})

test('addresses and names of pictures stand in it in clear, by which the front finds what was withdrawn', async () => {
  const pictures = await picturesFor(wholeCopy)
  const bytes = Buffer.from(epubFile(wholeCopy, pictures)).toString('latin1')
  expect(bytes).toContain('/en/stories/another"')
  for (const name of pictures.keys()) {
    expect(name).toMatch(/^images\/[a-f0-9]{40}-1600x1000\.png\.jpg$/)
    expect(bytes).toContain(name)
  }
})
