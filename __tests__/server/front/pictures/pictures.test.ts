import { chmod, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pictureStore } from '@/server/front/pictures/picture-store'
import { ask, siteAt, startSite, type TestSite } from '../../support/front'
import { until } from '../../../support/until'

const file = `/media/images/nap1325/production/${'a'.repeat(40)}-2000x1000.jpg`
let site: TestSite
let made: number

beforeEach(async () => {
  made = 0
  site = await startSite()
  site.answers.set('*', ({ headers }, response) => {
    made += 1
    response.writeHead(200, { 'content-type': headers.accept === '*/*' ? 'image/jpeg' : headers.accept })
    response.end('bytes of a picture')
  })
})
afterEach(() => site.close())

test('a picture comes from our own origin, once in each format, and is kept for good', async () => {
  const url = `${site.url}${file}?w=640&fit=max&auto=format`
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(url, { accept: 'image/avif,image/webp,*/*' })))
  expect(made).toBe(1)
  const [first] = answers
  expect(first?.headers).toMatchObject({
    'content-type': 'image/avif',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept',
    'x-content-type-options': 'nosniff',
  })
  expect((await ask(url, { accept: 'text/html' })).headers['content-type']).toBe('image/jpeg')
  expect(made).toBe(2)
  const again = await ask(url, { accept: 'image/avif', 'if-none-match': String(first?.headers.etag) })
  expect([again.status, again.body.length]).toEqual([304, 0])
  expect(site.asked[0]?.url).toBe(`${file.slice('/media'.length)}?auto=format&fit=max&w=640`)
  expect(site.asked[0]?.headers.cookie).toBeUndefined()
})

test('its parameters in another order are the same picture', async () => {
  await ask(`${site.url}${file}?w=640&fit=max&auto=format`)
  await ask(`${site.url}${file}?auto=format&w=640&fit=max`)
  expect(made).toBe(1)
})

test.each([
  ['a size that no page asks for', `${file}?w=641&fit=max&auto=format`],
  ['another height', `${file}?w=640&h=7&fit=crop&auto=format`],
  ['a parameter more', `${file}?w=640&fit=max&auto=format&blur=9`],
  ['the original', file],
  ['another server', '/media/http://127.0.0.1:1/x.jpg?w=640&fit=max&auto=format'],
  ['a way out of the folder', '/media/images/nap1325/production/..%2f..%2fx.jpg?w=640&fit=max&auto=format'],
  [
    'a picture that would take all memory',
    `/media/images/nap1325/production/${'a'.repeat(40)}-30000x30000.jpg?w=640&fit=max&auto=format`,
  ],
  ['a part that the picture does not have', `${file}?rect=1900,0,200,200&w=640&fit=max&auto=format`],
  ['a part of nothing', `${file}?rect=0,0,0,0&w=640&fit=max&auto=format`],
  ['a width written otherwise', `${file}?w=0640&fit=max&auto=format`],
  ['a file that is none', `/media/files/nap1325/production/${'a'.repeat(39)}.pdf`],
])('%s is not there, and nobody is asked for it', async (_name, path) => {
  expect((await ask(site.url + path)).status).toBe(404)
  expect(made).toBe(0)
})

test('what the content API does not have is 404; when it fails it is said, and tried again', async () => {
  const url = `${site.url}${file}?w=320&fit=max&auto=format`
  site.answers.set('*', (_request, response) => void response.writeHead(404).end())
  expect((await ask(url)).status).toBe(404)
  site.answers.set('*', (_request, response) => void response.writeHead(500).end())
  expect((await ask(url)).status).toBe(503)
  site.answers.set('*', (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('x'))
  expect((await ask(url)).status).toBe(503)
  site.answers.set('*', (_request, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('x'))
  expect((await ask(url)).status).toBe(200)
})

test('what claims to be a picture and is not, or never ends, is neither sent nor kept', async () => {
  const url = `${site.url}${file}?w=960&fit=max&auto=format`
  let sent = 0
  site.answers.set('*', (_request, response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg' })
    const piece = Buffer.alloc(1_000_000)
    const more = () => {
      sent += 1
      if (!response.destroyed && sent < 1_000) response.write(piece, () => setImmediate(more))
    }
    more()
  })
  expect((await ask(url)).status).toBe(503)
  expect(sent).toBeLessThan(100)
  site.answers.set('*', (_request, response) => {
    response.writeHead(302, { location: `${site.url}/en` }).end()
  })
  expect((await ask(url)).status).toBe(503)
  site.answers.set('*', (_request, response) => {
    response.writeHead(200, { 'content-type': 'image/x-evil' }).end('x')
  })
  expect((await ask(url)).status).toBe(503)
})

test('pictures of another project are not given from our origin', async () => {
  const own = await startSite({ site: siteAt('http://site.test', { pictureOwner: 'nap1325/production' }) })
  own.answers.set('*', (_request, response) => {
    response.writeHead(200, { 'content-type': 'image/webp' }).end('bytes')
  })
  const query = '?w=640&fit=max&auto=format'
  expect((await ask(own.url + file + query)).status).toBe(200)
  expect((await ask(own.url + file.replace('nap1325', 'zp7mbokg') + query)).status).toBe(404)
  expect((await ask(own.url + file.replace('production', 'production-2') + query)).status).toBe(404)
  await own.close()
})

describe('on disk', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nap1325-pictures-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const picture = (size: number) => ({ type: 'image/webp', body: Buffer.alloc(size, 1), digest: '' })

  test('a picture outlives a restart, also when the content API is away', async () => {
    const url = `${file}?w=640&fit=max&auto=format`
    const first = await startSite({ pictureFolder: folder })
    first.answers.set('*', (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/webp' }).end('bytes')
    })
    const before = await ask(first.url + url, { accept: 'image/webp' })
    await first.close()
    const second = await startSite({ pictureFolder: folder, pictureSource: () => null })
    const after = await ask(second.url + url, { accept: 'image/webp' })
    await second.close()
    expect(after.status).toBe(200)
    expect(after.body.equals(before.body)).toBe(true)
    expect({ ...after.headers, date: '' }).toEqual({ ...before.headers, date: '' })
  })

  test('is taken off it when it is taken back', async () => {
    const url = `${file}?w=640&fit=max&auto=format`
    const kept = await startSite({ pictureFolder: folder })
    kept.answers.set('*', (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/webp' }).end('bytes')
    })
    await ask(kept.url + url, { accept: 'image/webp' })
    expect(await readdir(folder)).toHaveLength(1)
    kept.front.withdraw({ addresses: new Set(), gone: new Set(), pictures: new Set([file.split('/').at(-1) ?? '']) })
    await until(async () => (await readdir(folder)).length === 0)
    expect((await ask(kept.url + url)).status).toBe(404)
    await kept.close()
  })

  test('the folder is bounded: pictures asked for longest ago give way, after a restart too', async () => {
    const store = await pictureStore(folder, 1_000)
    for (const size of ['a', 'b', 'c', 'd']) {
      await store.keep('file', size, picture(300))
      await store.get('file', 'a')
    }
    expect(await readdir(folder)).toHaveLength(3)
    expect((await store.get('file', 'a'))?.body).toHaveLength(300)
    expect(await store.get('file', 'b')).toBeUndefined()
    const [oldest = '', ...others] = await readdir(folder)
    await utimes(join(folder, oldest), 1, 1)
    await pictureStore(folder, 700)
    expect(await readdir(folder)).toEqual(others)
  })

  test('a picture that was taken back is deleted in all sizes, those from before a restart too', async () => {
    const before = await pictureStore(folder, 1_000)
    await before.keep('file', 'small', picture(10))
    await before.keep('other', 'small', picture(10))
    const store = await pictureStore(folder, 1_000)
    await store.keep('file', 'large', picture(10))
    await store.forget('file')
    expect(await store.get('file', 'small')).toBeUndefined()
    expect(await store.get('file', 'large')).toBeUndefined()
    expect(await store.get('other', 'small')).toBeDefined()
    expect(await readdir(folder)).toHaveLength(1)
  })

  test('the folder and the pictures in it are for one user, also where the folder was open', async () => {
    await chmod(folder, 0o755)
    const store = await pictureStore(folder, 1_000)
    await store.keep('file', 'small', picture(10))
    const [name = ''] = await readdir(folder)
    const modes = await Promise.all([folder, join(folder, name)].map(async (path) => (await stat(path)).mode & 0o777))
    expect(modes).toEqual([0o700, 0o600])
  })

  test('what a power cut left half-written is not served', async () => {
    const store = await pictureStore(folder, 1_000)
    await store.keep('file', 'small', picture(10))
    const [name = ''] = await readdir(folder)
    await writeFile(join(folder, name), '')
    await writeFile(join(folder, `${name}.1.tmp`), 'half')
    const again = await pictureStore(folder, 1_000)
    expect(await again.get('file', 'small')).toBeUndefined()
    expect(await readdir(folder)).not.toContain(`${name}.1.tmp`)
  })

  test('a folder that cannot be written to costs nobody a picture', async () => {
    await writeFile(join(folder, 'file'), '')
    const without = await startSite({ pictureFolder: join(folder, 'file', 'pictures') })
    without.answers.set('*', (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/webp' }).end('bytes')
    })
    expect((await ask(`${without.url}${file}?w=640&fit=max&auto=format`)).status).toBe(200)
    expect(without.log.join()).toMatch(/folder of pictures cannot be used/)
    await without.close()
  })
})
