import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { SanityClient } from '@sanity/client'
import { withdraw } from '@/lib/consent/withdraw'
import { cleanArchive } from '@/scripts/archive/clean-archive'
import { makeArchive } from '@/scripts/archive/make-archive'
import { placeFor } from '@/scripts/archive/place'
import { responseRecord } from '@/scripts/archive/write-warc'
import { fetchNotToKeep } from '@/server/freshness/fetch-not-to-keep'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { readAsAnother } from './support/read-as-another'
import { siteUrl, tellSite } from './support/told-site'

let lake: TestLake
let client: SanityClient
let folder = ''
let site: Awaited<ReturnType<typeof tellSite>>
const byHand = { html: '' }

/** What each story’s record says about where it may be used. */
const channels = {
  kept: ['web', 'copies', 'archives'],
  later: ['web', 'copies', 'archives'],
  // Both were asked in words that named no archive.
  copied: ['web', 'copies'],
  read: ['web'],
}
const title = (id: string) => `What happened to ${id} that year`

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client('editor', { perspective: 'published' })
  for (const [id, allowed] of Object.entries(channels)) {
    await client.create({ _id: id, _type: 'story', language: 'en', title: title(id), slug: { current: `told-${id}` } })
    await client.create({
      _id: `consent.${id}`,
      _type: 'consentRecord',
      basis: 'given',
      uses: ['text', 'image'],
      channels: allowed,
      languages: ['en'],
      story: { _type: 'reference', _ref: id, _weak: true },
    })
  }
  site = await tellSite(client, byHand)
  folder = await mkdtemp(join(tmpdir(), 'nap1325-archive-'))
})
afterAll(async () => {
  await site.close()
  await lake.stop()
  await rm(folder, { recursive: true })
})
afterEach(() => {
  byHand.html = ''
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
})

const content = { notToKeep: () => fetchNotToKeep(client, new Date()) }
const tell = () => {}
const at = (name: string) => join(folder, name)

async function make(name: string) {
  const place = await placeFor(at(name))
  return makeArchive({ content, site, place, out: at(name), version: '1', tell }).finally(place.clear)
}

async function clean(from: string, name: string) {
  const place = await placeFor(at(name))
  const notToKeep = await content.notToKeep()
  const given = { archive: at(from), notToKeep, place, out: at(name), site: siteUrl, version: '1', tell }
  return cleanArchive(given).finally(place.clear)
}

const manifestOf = (name: string): unknown =>
  JSON.parse(readFileSync(at(name.replace('warc.gz', 'manifest.json')), 'utf8'))
const targets = (name: string) => readAsAnother(at(name)).flatMap(({ headers }) => headers['WARC-Target-URI'] ?? [])
const textOf = (name: string) =>
  readAsAnother(at(name))
    .map(({ block }) => block.toString('utf8'))
    .join('\n')

test('an archive has all that is led to, and of what may not be kept nothing', async () => {
  await make('whole.warc.gz')
  expect(
    targets('whole.warc.gz')
      .map((target) => target.slice(siteUrl.length))
      .toSorted(),
  ).toEqual([
    '/',
    '/api/v1/stories.json',
    '/en',
    '/en/stories',
    '/en/stories/told-kept',
    '/en/stories/told-later',
    '/en/stories?page=2',
    '/icon.svg',
    '/sitemap.xml',
    '/style.css',
  ])
  const text = textOf('whole.warc.gz')
  expect(text).toContain(title('kept'))
  for (const id of ['copied', 'read']) expect(text).not.toMatch(new RegExp(`told-${id}|${title(id)}`))
  expect(manifestOf('whole.warc.gz')).toMatchObject({
    site: siteUrl,
    file: { name: 'whole.warc.gz', bytes: statSync(at('whole.warc.gz')).size, records: 11 },
    leftOut: { stories: 2, search: 1, choices: 0 },
    addresses: expect.arrayContaining([expect.objectContaining({ address: `${siteUrl}/en`, status: 200 })]),
  })
  expect(JSON.stringify(manifestOf('whole.warc.gz'))).not.toMatch(/told-copied|told-read/)
  // Nothing is written over.
  await expect(make('whole.warc.gz')).rejects.toThrow('is there already')
})

test.each([
  ['a link', '<a href="/en/stories/told-read">there</a>'],
  ['the rest of an address', '<p>https://elsewhere.example/told-read</p>'],
  ['a title', `<p>We wrote of “what happened to <b>READ</b> that&#x20;year”.</p>`],
  ['an id', '<p data-id="copied">x</p>'],
])('%s of a story that may not be kept, written by hand, keeps an archive from being made', async (_what, html) => {
  byHand.html = html
  await expect(make('caught.warc.gz')).rejects.toThrow(`1 records have the address, the title or a picture`)
  await expect(make('caught.warc.gz')).rejects.toThrow(`${siteUrl}/en`)
  expect([existsSync(at('caught.warc.gz')), existsSync(at('caught.manifest.json'))]).toEqual([false, false])
})

test('what is called as a report is that has a page of its own may be named', async () => {
  byHand.html = '<p>What happened</p><p>told</p>'
  await make('common.warc.gz')
  expect(existsSync(at('common.warc.gz'))).toBe(true)
})

test('after a withdrawal a copy has none of it, and everything else byte by byte', async () => {
  // What another program may have put there: compressed, and about something that it names in words alone.
  const record = async (path: string, type: string, body: string) =>
    responseRecord(
      siteUrl + path,
      {
        status: 200,
        statusText: 'OK',
        body: gzipSync(body),
        headers: [
          ['content-type', type],
          ['content-encoding', 'gzip'],
        ],
      },
      new Date(),
    )
  const packed = [
    await record('/packed', 'text/html', `<p>${title('later')}</p>`),
    await record('/other', 'text/html', '<p>Something else</p>'),
    // The copies of all stories are called alike.
    await record('/beside', 'text/html', '<a href="/en/stories/told-kept/story.txt">The text</a>'),
  ]
  for (const each of packed) await appendFile(at('whole.warc.gz'), each)
  await withdraw(client, 'later', { by: 'Ada', now: new Date(), erasesWords: true })
  const said = await clean('whole.warc.gz', 'clean.warc.gz')
  expect(said).toContain('Now delete')
  expect(
    targets('clean.warc.gz')
      .map((target) => target.slice(siteUrl.length))
      .toSorted(),
  ).toEqual(['/', '/beside', '/en/stories/told-kept', '/en/stories?page=2', '/icon.svg', '/other', '/style.css'])
  expect(textOf('clean.warc.gz')).not.toMatch(/told-later|later that year/)
  const before = readAsAnother(at('whole.warc.gz')).map(({ block, headers }) => [headers, block.toString('latin1')])
  for (const { block, headers } of readAsAnother(at('clean.warc.gz')))
    expect(before).toContainEqual([headers, block.toString('latin1')])
  expect(manifestOf('clean.warc.gz')).toMatchObject({
    from: { records: 14, bytes: statSync(at('whole.warc.gz')).size },
    // Its page; the two lists, the feed and the sitemap, and what was compressed.
    dropped: { ofStoriesNotToKeep: 1, mention: 5, unreadable: 0, belongToDropped: 0 },
  })
  // A new archive is without it too.
  await make('after.warc.gz')
  expect(targets('after.warc.gz')).not.toContain(`${siteUrl}/en/stories/told-later`)
  expect(targets('after.warc.gz')).toContain(`${siteUrl}/en/stories`)
})

test('what is cut off, or no archive, is refused in a sentence, and nothing is left', async () => {
  writeFileSync(at('cut.warc.gz'), readFileSync(at('clean.warc.gz')).subarray(0, -20))
  writeFileSync(at('none.warc.gz'), 'no archive')
  for (const name of ['cut.warc.gz', 'none.warc.gz'])
    await expect(clean(name, 'refused.warc.gz')).rejects.toThrow('is not a WARC file, compressed record by record')
  await expect(placeFor(at('archive.zip'))).rejects.toThrow('ends with .warc.gz')
  expect(existsSync(at('refused.warc.gz'))).toBe(false)
})
