import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gunzipSync } from 'node:zlib'
import { encodings, unsent } from '@/server/front/answers/encodings'
import { digestOf, type FinishedPage } from '@/server/front/answers/finished-page'
import { pageStore, type PageStore } from '@/server/front/pages/page-store'

let folder: string
let file: string
let store: PageStore
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'))
  file = join(folder, 'pages', 'front.sqlite')
  store = pageStore(file, 'this build')
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const content = { fingerprint: 'one', until: null }

async function page(text: string, needsConsent = false): Promise<FinishedPage> {
  const body = Buffer.from(text)
  return {
    status: 200,
    headers: { 'content-type': 'text/html' },
    digest: digestOf(body),
    bodies: await encodings(body),
    version: 7,
    renderedAt: 1_000,
    dependencies: { tags: 's1:a s1:b', values: { count: 'x' }, ...(needsConsent && { needsConsent }) },
  }
}

async function read(which: 'free' | 'others', from = store) {
  const found: Record<string, FinishedPage> = {}
  for await (const [key, each] of from.pages(3, which)) found[key] = each
  return found
}

/** As after a restart. */
function reopen(madeBy = 'this build') {
  store.close()
  store = pageStore(file, madeBy)
}

test('pages are there after a restart, whole, of the version that they are given', async () => {
  const about = await page('About')
  const own = { ...(await page('{}', true)), bodies: unsent(Buffer.from('{}')) }
  await store.write(
    content,
    new Map([
      ['/en/about', about],
      ['/api/addresses', own],
    ]),
  )
  reopen()
  expect(store.content()).toMatchObject(content)
  const { '/en/about': found } = await read('free')
  expect(found).toMatchObject({ ...about, bodies: {}, version: 3 })
  expect(found?.bodies.br).toEqual(about.bodies.br)
  expect(found?.bodies.identity.toString()).toBe('About')
  expect(gunzipSync(found?.bodies.gzip ?? '').toString()).toBe('About')
  expect(await read('others')).toEqual({ '/api/addresses': { ...own, version: 3 } })
})

test('one of which nobody knows what it was made of counts as one that needs consent', async () => {
  await store.write(content, new Map([['/x', { ...(await page('x')), dependencies: undefined }]]))
  expect([await read('free'), Object.keys(await read('others'))]).toEqual([{}, ['/x']])
})

test('another build begins without pages', async () => {
  await store.write(content, new Map([['/en', await page('Home')]]))
  reopen('another build')
  expect(store.content()).toBeNull()
  expect(await read('free')).toEqual({})
})

test('what is written replaces all that was there', async () => {
  const [old, same] = [await page('old'), await page('same')]
  await store.write(
    content,
    new Map([
      ['/old', old],
      ['/same', same],
    ]),
  )
  await store.write(
    { fingerprint: 'two', until: 5 },
    new Map([
      ['/same', same],
      ['/new', await page('new')],
    ]),
  )
  reopen()
  expect(store.content()).toMatchObject({ fingerprint: 'two', until: 5 })
  expect(Object.keys(await read('free')).toSorted()).toEqual(['/new', '/same'])
})

/** All bytes in the folder, as one text. */
const everyByte = () =>
  readdirSync(join(folder, 'pages'))
    .map((name) => readFileSync(join(folder, 'pages', name), 'latin1'))
    .join('')

test('of what is deleted no byte is left, also where it was just being written', async () => {
  const words = 'Words of somebody who took them back. '
  const secret = { ...(await page(words)), bodies: unsent(Buffer.from(words)) }
  await store.write(
    content,
    new Map([
      ['/gone', secret],
      ['/stays', await page('stays')],
    ]),
  )
  expect(everyByte()).toContain(words)
  const again = { ...secret, renderedAt: 2_000 }
  const writing = store.write(content, new Map([['/gone', again]]))
  const deleting = store.keepOnly((key) => key === '/stays')
  expect(await writing).toBe(false)
  await deleting
  expect(everyByte()).not.toContain(words)
  expect(Object.keys(await read('free'))).toEqual(['/stays'])
})

test('who keeps some is told which page was written, where it is still there', async () => {
  const kept = await page('a')
  await store.write(content, new Map([['/a', kept]]))
  const told: unknown[] = []
  await store.keepOnly((key, each) => told.push([key, each === kept]) > 0)
  expect(told).toEqual([['/a', true]])
})

test('a page that was damaged is left out, the others are there', async () => {
  await store.write(
    content,
    new Map([
      ['/a', await page('a')],
      ['/b', await page('b')],
    ]),
  )
  store.close()
  const database = new DatabaseSync(file)
  database.exec(`UPDATE page SET about = replace(about, '200', '201') WHERE key = '/a'`)
  database.close()
  store = pageStore(file, 'this build')
  expect(Object.keys(await read('free'))).toEqual(['/b'])
})

test('a file that is no database is made anew', async () => {
  store.close()
  for (const name of readdirSync(join(folder, 'pages'))) rmSync(join(folder, 'pages', name))
  writeFileSync(file, 'this is no database, and it is longer than a header of one would be. '.repeat(20))
  store = pageStore(file, 'this build')
  expect(await store.write(content, new Map([['/a', await page('a')]]))).toBe(true)
})

test('another process that uses it is told so', () => {
  expect(() => pageStore(file, 'this build')).toThrow('Another process keeps pages there.')
})

test('the file is for the user who runs the site alone, and can be discarded', async () => {
  await store.write(content, new Map([['/a', await page('a')]]))
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(statSync(join(folder, 'pages')).mode & 0o077).toBe(0)
  store.discard()
  expect(readdirSync(join(folder, 'pages'))).toEqual([])
})
