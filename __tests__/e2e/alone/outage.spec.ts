import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { expect } from '@playwright/test'
import { sitePages } from '@/scripts/pages/site-pages'
import { becomesForGood, readFor } from '../support/readers'
import { end, endLakes, startLake } from '../support/running-lake'
import { startSite, type StartedSite } from '../support/running-site'
import { clientAt, lake } from '../support/site'
import { unreliable, type Mood } from '@/scripts/prove/support/unreliable-api'
import { test } from '../support/test'

const root = join(import.meta.dirname, '..', '..', '..')

test.afterAll(endLakes)

/** How long readers go on reading in each kind of outage. Longer by hand: `OUTAGE_SECONDS=60`. */
const seconds = Number(process.env.OUTAGE_SECONDS ?? 5)
const secret = 'a secret of the webhook of this test'

/** Tells a site that content changed, so that it must ask for all of it anew. */
async function tellOfChange(site: StartedSite): Promise<void> {
  const body = JSON.stringify({ _id: crypto.randomUUID() })
  const signature = await encodeSignatureHeader(body, Date.now(), secret)
  const headers = { [SIGNATURE_HEADER_NAME]: signature, 'content-type': 'application/json' }
  expect((await fetch(`${site.url}/api/webhook`, { method: 'POST', headers, body })).status).toBe(204)
}

const filesBelow = async (folder: string) => (await readdir(folder, { recursive: true })).length

test('several sites on one lake follow what changes, and outlive it', async () => {
  test.setTimeout(420_000 + 5 * seconds * 1000)
  const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-outage-'))
  await lake(['dataset', 'create', 'production'], { dataDir })
  await lake(['import', join(root, 'sanity', 'seed', 'production.ndjson')], { dataDir })
  const readToken = await lake(['token', 'create', '--role', 'viewer'], { dataDir })
  const token = await lake(['token', 'create', '--role', 'editor', '--label', 'writer'], { dataDir })
  const first = await startLake(dataDir, '0')
  const api = await unreliable(first.url)
  const settings = { SANITY_LAKE_URL: api.url, SANITY_API_READ_TOKEN: readToken, SANITY_WEBHOOK_SECRET: secret }
  const sites: StartedSite[] = []
  for (let instance = 0; instance < 2; instance++)
    sites.push(await startSite(join(dataDir, `site-${instance}`), settings))
  // Sites that are still busy with their start are not what is measured here.
  for (const site of sites) await expect.poll(site.output, { timeout: 180_000 }).toContain('pages are ready (')
  const client = clientAt(first.url, token)
  const name = () => `Signatory ${crypto.randomUUID().slice(0, 8)}`
  const shown = async ({ url }: StartedSite) => (await fetch(`${url}/en/signatories`)).text()
  const { _id } = await client.create({
    _type: 'partner',
    slug: { _type: 'slug', current: `signatory-${crypto.randomUUID().slice(0, 8)}` },
  })
  const rename = async () => {
    const value = name()
    await client.patch(_id, { set: { name: [{ _key: 'en', language: 'en', value }] } }).commit()
    return value
  }
  const urls = sites.map(({ url }) => url)
  const paths = await sitePages(sites[0]?.url ?? '')
  expect(paths.length).toBeGreaterThan(10)

  const isOnEverySite = async (value: string) => {
    for (const site of sites) await becomesForGood(value, async () => (await shown(site)).includes(value))
  }

  await test.step('each change is on every site, for good', async () => {
    for (let change = 0; change < 10; change++) await isOnEverySite(await rename())
  })

  await test.step('addresses that are not there ask for no content and leave nothing on disk', async () => {
    expect((await readFor(1, urls, paths)).failures).toEqual([])
    const before = {
      queries: api.queries(),
      files: (await filesBelow(join(root, '.next'))) + (await filesBelow(dataDir)),
    }
    for (let batch = 0; batch < 20; batch++)
      await Promise.all(
        Array.from({ length: 50 }, async (_, each) => {
          const beginnings = ['/en/stories/', '/nl/', '/404/', '/nowhere/', '/en/stories/a/b/']
          const path = `${beginnings[each % beginnings.length]}nothing-${batch}-${each}`
          expect((await fetch(sites[0]?.url + path)).status, path).toBe(404)
        }),
      )
    // Two pages that say so, and what is asked for again each minute.
    expect(api.queries() - before.queries).toBeLessThan(20)
    expect((await filesBelow(join(root, '.next'))) + (await filesBelow(dataDir))).toBe(before.files)
  })

  const moods: readonly Mood[] = ['hangs', 'fails', 'talks nonsense', 'says nothing']
  for (const mood of moods)
    await test.step(`a content API that ${mood} costs no reader a page, and is forgotten when it is well`, async () => {
      expect((await readFor(1, urls, paths)).failures).toEqual([])
      api.become(mood)
      for (const site of sites) await tellOfChange(site)
      const { pages, failures } = await readFor(seconds, urls, paths)
      expect(failures).toEqual([])
      expect(pages).toBeGreaterThan(sites.length)
      const value = await rename()
      api.become('well')
      await isOnEverySite(value)
    })

  await test.step('killed while it is read, it costs no reader a page, and what needs it says what is wrong', async () => {
    const reading = readFor(seconds, urls, paths)
    await end(first.child)
    for (const site of sites) await tellOfChange(site)
    const { failures } = await reading
    expect(failures).toEqual([])
    const answer = await fetch(`${sites[0]?.url}/lake/v1/ping`)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('cannot be reached')
  })

  await test.step('when it is back, so is what changes', async () => {
    const again = await startLake(dataDir, new URL(first.url).port)
    const value = await rename()
    await isOnEverySite(value)
    for (const site of sites) expect(await site.interrupt()).toBe(0)
    await end(again.child)
  })
  api.stop()
  await rm(dataDir, { recursive: true })
})
