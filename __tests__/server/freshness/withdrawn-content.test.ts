import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { until } from '../../support/until'
import { goneAddresses } from '@/lib/consent/gone-addresses'
import { readersParams } from '@/lib/consent/readers-params'
import { storyFilePaths } from '@/lib/routes/machines'
import { GONE_QUERY } from '@/sanity/queries/private/gone'
import { fetchWithdrawn } from '@/server/freshness/fetch-withdrawn'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { addresses, ask, html, startSite, type TestSite } from '../support/front'

describe('of the content', () => {
  let lake: TestLake
  let client: SanityClient
  beforeAll(async () => {
    lake = await startTestLake()
    client = lake.client('editor', { perspective: 'published' })
  })
  afterAll(() => lake.stop())

  const now = '2026-06-15T12:00:00Z'
  const consent = {
    _type: 'consentRecord',
    basis: 'given',
    channels: ['web'],
    languages: ['en'],
    uses: ['text', 'image'],
  }
  const picture = async (background: string) => {
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background } })
      .png()
      .toBuffer()
    return client.assets.upload('image', bytes)
  }
  const image = (_ref: string) => ({ _type: 'image', asset: { _type: 'reference', _ref } })

  test('it is what no consent covers, and not what is shown elsewhere too', async () => {
    const [cover, figure, shared] = await Promise.all(['#100', '#200', '#300'].map(picture))
    const ids = [cover?._id ?? '', figure?._id ?? '', shared?._id ?? '']
    const story = {
      _type: 'story',
      language: 'en',
      coverImage: image(ids[0] ?? ''),
      body: [
        { _key: 'f', ...image(ids[1] ?? ''), _type: 'figure' },
        { _key: 'g', ...image(ids[2] ?? ''), _type: 'figure' },
      ],
    }
    await client
      .transaction()
      .create({ ...story, _id: 'story', slug: { current: 'a-story' } })
      .create({
        _type: 'story',
        _id: 'other',
        language: 'en',
        slug: { current: 'other' },
        coverImage: image(ids[2] ?? ''),
      })
      .create({ ...consent, _id: 'consent.story' })
      .create({ ...consent, _id: 'consent.other' })
      .commit()
    const files = [cover, figure, shared].map((asset) => asset?.url.split('/').at(-1) ?? '')
    const own = new Set(files.slice(0, 2))
    const nothing = { addresses: new Set(), gone: new Set(), pictures: new Set(), copies: new Set() }
    /** Of a story, also its files. */
    const withFiles = (...paths: string[]) =>
      new Set(
        paths.flatMap((path) => [
          path,
          ...(/^\/(?:en\/stories|nl\/verhalen)\//.test(path) ? storyFilePaths(path) : []),
        ]),
      )
    const taken = (...paths: string[]) => ({
      addresses: new Set(paths),
      gone: withFiles(...paths),
      pictures: own,
      copies: new Set(),
    })
    const judged = async () => {
      const { shown, ...rest } = await fetchWithdrawn(client, new Date(now))
      // What is refused to everybody is shown to nobody.
      expect([...rest.pictures].filter((each) => shown.has(each))).toEqual([])
      // The list of addresses is made from less, and says the same.
      const ended = await client.fetch(GONE_QUERY, { ...readersParams(new Date(now)) })
      expect(goneAddresses(ended)).toEqual(rest.gone)
      return rest
    }
    expect(await judged()).toEqual(nothing)

    await client.patch('consent.story').set({ expiresAt: now }).commit()
    expect(await judged()).toEqual(taken('/en/stories/a-story'))

    const copies = new Set(['/en/stories/other/story.txt', '/en/stories/other/story.epub'])
    await client
      .patch('consent.other')
      .set({ channels: ['web', 'copies'] })
      .commit()
    expect(await judged()).toEqual({ ...taken('/en/stories/a-story'), copies })
    await client
      .patch('consent.other')
      .set({ channels: ['web'] })
      .commit()

    await client
      .patch('consent.story')
      .set({ uses: ['text'] })
      .unset(['expiresAt'])
      .commit()
    expect(await judged()).toEqual({ ...nothing, pictures: own })

    const withdrawn = { withdrawnOn: '2026-06-15', withdrawnAddresses: ['/old/één'], withdrawnPictures: ids }
    await client.patch('consent.story').set(withdrawn).commit()
    expect(await judged()).toEqual(taken('/old/één', '/en/stories/a-story'))

    // Without a record nobody could ever read it: there is nothing that would be gone.
    await client.delete('consent.story')
    expect(await judged()).toEqual({ ...taken('/en/stories/a-story'), gone: new Set() })

    await client.createOrReplace({ ...consent, _id: 'consent.story' })
    expect(await judged()).toEqual(nothing)

    // A translation goes by the record of its original, whatever record bears its own name.
    const original = { _type: 'reference', _ref: 'story', _weak: true }
    const translation = { _type: 'story', _id: 'verhaal', language: 'nl', slug: { current: 'verhaal' } }
    await client
      .transaction()
      .create({ ...translation, translationOf: original })
      .create({ ...consent, _id: 'consent.verhaal', expiresAt: now })
      .patch('consent.story', (patch) => patch.set({ languages: ['en', 'nl'] }))
      .create({ _type: 'redirect', _id: 'redirect.old', from: '/old', to: { ...original, _ref: 'story' } })
      .commit()
    expect(await judged()).toEqual(nothing)
    await client.patch('consent.story').set({ expiresAt: now }).commit()
    expect((await judged()).gone).toEqual(withFiles('/en/stories/a-story', '/nl/verhalen/verhaal'))
    await client
      .patch('consent.story')
      .set({ withdrawnOn: '2026-06-15', withdrawnTexts: ['story', 'verhaal'] })
      .commit()
    expect((await judged()).gone).toEqual(withFiles('/en/stories/a-story', '/nl/verhalen/verhaal', '/old'))
  })
})

describe('by the front', () => {
  const nothing = { addresses: new Set<string>(), gone: new Set<string>(), pictures: new Set<string>() }
  let site: TestSite
  const file = `${'a'.repeat(40)}-2000x1000.jpg`
  const picture = `/media/images/nap1325/production/${file}?w=640&fit=max&auto=format`
  beforeEach(async () => {
    site = await startSite()
    site.answers.set('/en/stories/a', html('<h1>A name</h1>'))
    site.answers.set('/en/stories', html('<a href="/en/stories/%C3%A9">A name</a>'))
    site.answers.set('/en/about', html('<h1>About</h1>'))
  })
  afterEach(() => site.close())

  const paths = ['/en/stories/a', '/en/stories', '/en/about']
  const statuses = () => Promise.all(paths.map(async (path) => (await ask(site.url + path)).status))

  test('it is forgotten with all that leads to it, even when nothing can be rendered any more', async () => {
    expect(await statuses()).toEqual([200, 200, 200])
    site.answers.clear()
    site.answers.set('*', html('broken', 500))
    site.change()
    site.front.withdraw({ ...nothing, addresses: new Set(['/en/stories/a', '/en/stories/é']) })
    expect(await statuses()).toEqual([503, 503, 200])
  })

  test('its address says so at once, however slow the site is, and what is new there comes as soon as it is made', async () => {
    site.answers.set('/410/en', html('<h1>Gone</h1>'))
    const list = addresses({ paths: ['/en/stories/a'], gone: ['/en/stories/b'] })
    site.answers.set('/api/addresses', list)
    await site.front.warmUp()
    expect((await statuses())[0]).toBe(200)
    site.answers.set('/en/stories/a', () => {})
    site.change()
    const gone = new Set(['/en/stories/a'])
    site.front.withdraw({ ...nothing, addresses: gone, gone })
    const said = await ask(`${site.url}/en/stories/a`)
    expect([said.status, said.body.toString()]).toEqual([410, expect.stringContaining('Gone')])
    site.answers.set('/en/stories/a', html('broken', 500))
    site.change()
    expect((await ask(`${site.url}/en/stories/a`)).status).toBe(410)
    site.answers.set('/en/stories/a', html('<h1>Another story</h1>'))
    site.change()
    // The rendering that never ends is overtaken after a while.
    await until(async () => (await ask(`${site.url}/en/stories/a`)).status === 200)
  })

  test('who is waiting for its page just then is told that it is gone, and never gets it', async () => {
    site.answers.set('/410/en', html('<h1>Gone</h1>'))
    site.answers.set('/api/addresses', addresses({ paths: ['/en/stories/a'], gone: ['/en/stories/b'] }))
    await site.front.warmUp()
    const answered = Promise.withResolvers<() => void>()
    site.answers.set('/en/stories/a', (request, response) =>
      answered.resolve(() => html('<h1>A story</h1>')(request, response)),
    )
    site.change()
    const reading = ask(`${site.url}/en/stories/a`)
    const finish = await answered.promise
    const gone = new Set(['/en/stories/a'])
    site.front.withdraw({ ...nothing, addresses: gone, gone })
    const said = await reading
    expect([said.status, said.body.toString()]).toEqual([410, expect.stringContaining('Gone')])
    finish()
  })

  test('its pictures are given to nobody, in no size, also not by the lake, until they are free again', async () => {
    site.answers.set(
      '*',
      (_request, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
    )
    const everywhere = [
      picture,
      `/lake/images/nap1325/production/${file}`,
      `/lake/images/nap1325/production/%61${file.slice(1)}?dl=x`,
    ]
    const seen = () => Promise.all(everywhere.map(async (path) => (await ask(site.url + path)).status))
    expect(await seen()).toEqual([200, 200, 200])
    site.front.withdraw({ ...nothing, pictures: new Set([file]) })
    expect(await seen()).toEqual([404, 404, 404])
    site.front.withdraw(nothing)
    const asked = site.asked.length
    expect(await seen()).toEqual([200, 200, 200])
    // Made anew: it was kept nowhere meanwhile.
    expect(site.asked.slice(asked).some(({ url }) => url?.includes('w=640'))).toBe(true)
  })
})
