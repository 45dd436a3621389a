import type { SanityClient } from '@sanity/client'
import { collect } from './support/collect'
import { refusal, startTestLake, type Role, type TestLake } from './support/test-lake'

/** A word that is only in a release. */
const canary = `canary-${crypto.randomUUID()}`
const release = 'spring'

let lake: TestLake
let editor: SanityClient
beforeAll(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
  await editor.create({ _id: 'a', _type: 'note', title: 'Public' })
})
afterAll(() => lake.stop())

/** Whatever is asked of the lake without a token. */
const paths = [
  `data/query/production?${new URLSearchParams({ query: '*', perspective: 'raw' })}`,
  `data/query/production?${new URLSearchParams({ query: '*', perspective: `${release},drafts` })}`,
  `data/query/production?${new URLSearchParams({ query: '*{ ... }', perspective: release, resultSourceMap: 'true' })}`,
  `data/query/production?${new URLSearchParams({ query: `*[sanity::partOfRelease("${release}")]` })}`,
  `data/query/production?${new URLSearchParams({ query: '*[_type == "system.release"]' })}`,
  `data/query/production?${new URLSearchParams({ query: 'releases::all()' })}`,
  `data/query/production?${new URLSearchParams({ query: '*[sanity::versionOf("a")]' })}`,
  'data/doc/production/a?includeAllVersions=true',
  `data/doc/production/a,versions.${release}.a,_.releases.${release}`,
  'data/export/production',
  `data/history/production/transactions/versions.${release}.a`,
  `data/history/production/documents/versions.${release}.a?lastRevision=true`,
  `data/history/production/events/documents/versions.${release}.a`,
  'data/references/production/documents/a/to',
]

/** What somebody without a token is told, by every endpoint, but for how long it took. */
async function told(): Promise<string[]> {
  const answers = paths.map(async (path) => (await fetch(`${lake.url}/v2026-03-01/${path}`)).text())
  return (await Promise.all(answers)).map((answer) => answer.replace(/"ms":\d+/, ''))
}

test('nothing of a release is seen without a token, in any state, until it is published', async () => {
  const stranger = lake.client()
  const heard = collect(
    stranger.listen('*', {}, { visibility: 'query', includeResult: true, events: ['welcome', 'mutation'] }),
  )
  const live = collect(stranger.live.events())
  await heard.until((events) => events.length === 1)
  await live.until((events) => events.length === 1)

  const before = await told()
  const unseen = async () => {
    expect(await told()).toEqual(before)
    expect(before.join()).not.toContain(canary)
  }
  await editor.releases.create({ releaseId: release, metadata: { title: canary } })
  await editor.createVersion({ releaseId: release, publishedId: 'a', baseId: 'a' })
  await editor.patch(`versions.${release}.a`).set({ title: canary }).commit()
  await unseen()
  await editor.releases.schedule({ releaseId: release, publishAt: new Date(Date.now() + 60 * 60_000).toISOString() })
  await unseen()
  await editor.releases.unschedule({ releaseId: release })
  await editor.releases.archive({ releaseId: release })
  await unseen()
  await editor.releases.unarchive({ releaseId: release })
  await editor.releases.publish({ releaseId: release })
  expect(await stranger.getDocument('a')).toMatchObject({ title: canary })
  // The one change of which a stranger hears; of the release itself there is no word.
  const changes = await heard.until((events) => events.length > 1)
  expect(changes.slice(1)).toMatchObject([{ documentId: 'a', transition: 'update' }])
  expect(JSON.stringify(changes)).not.toContain('_.releases')
  expect(JSON.stringify(changes)).not.toContain('versions.')
  expect(await live.until((events) => events.length > 1)).toMatchObject([{ type: 'welcome' }, { type: 'message' }])
})

const deeds: readonly (readonly [string, (client: SanityClient) => Promise<unknown>])[] = [
  ['make', (client) => client.releases.create({})],
  ['edit', (client) => client.releases.edit({ releaseId: 'held', patch: { set: { 'metadata.title': 'New' } } })],
  ['publish', (client) => client.releases.publish({ releaseId: 'held' })],
  ['schedule', (client) => client.releases.schedule({ releaseId: 'held', publishAt: '2999-01-01T00:00:00Z' })],
  ['archive', (client) => client.releases.archive({ releaseId: 'held' })],
  ['add a version to', (client) => client.createVersion({ releaseId: 'held', publishedId: 'a', baseId: 'a' })],
  ['change a version in', (client) => client.patch('versions.held.b').set({ title: 'New' }).commit()],
]
const roles: readonly Role[] = ['author', 'reviews', 'site', 'viewer']

test.each(roles.flatMap((role) => deeds.map(([what, deed]) => [role, what, deed] as const)))(
  'who may not publish (%s) may not %s a release',
  async (role, _what, deed) => {
    await editor.createOrReplace({ _id: 'b', _type: 'note', title: 'Public' })
    if (!(await editor.releases.get({ releaseId: 'held' }))) {
      await editor.releases.create({ releaseId: 'held' })
      await editor.createVersion({ releaseId: 'held', publishedId: 'b', baseId: 'b' })
    }
    const before = await editor.fetch('*[_type == "system.release" || _id in path("versions.**")]{ _id, _rev }')
    expect((await refusal(deed(lake.client(role)))).statusCode).toBe(403)
    expect(await editor.fetch('*[_type == "system.release" || _id in path("versions.**")]{ _id, _rev }')).toEqual(
      before,
    )
  },
)
