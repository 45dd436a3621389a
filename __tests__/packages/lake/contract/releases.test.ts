import type { LiveEvent, SanityClient } from '@sanity/client'
import { collect } from '../support/collect'
import { until } from '../../../support/until'
import { refusal } from '../support/test-lake'
import { startContractLake, type ContractLake } from './support/contract-lake'

let lake: ContractLake
let client: SanityClient
beforeAll(async () => {
  lake = await startContractLake()
  client = lake.client('editor')
})
afterAll(() => lake.stop())

const newId = () => `t${crypto.randomUUID()}`
const hour = 60 * 60_000

/** A release with a change of a published note, and a note that is not there yet. */
async function makeRelease() {
  const [changed, added] = [newId(), newId()]
  await client.create({ _id: changed, _type: 'note', title: 'Old' })
  const { releaseId } = await client.releases.create({ metadata: { title: 'Spring', releaseType: 'undecided' } })
  await client.createVersion({ releaseId, publishedId: changed, document: { _type: 'note', title: 'New' } })
  await client.createVersion({ releaseId, publishedId: added, document: { _type: 'note', title: 'Added' } })
  const titles = async (perspective: Parameters<SanityClient['withConfig']>[0] = { perspective: 'published' }) =>
    client.withConfig(perspective).fetch<string[]>('*[_id in $ids] | order(title).title', { ids: [changed, added] })
  const state = async () => (await client.releases.get({ releaseId }))?.state
  return { changed, added, releaseId, titles, state }
}

test('a release is made, with its metadata, and can be edited', async () => {
  const { releaseId } = await client.releases.create({ metadata: { title: 'Spring', releaseType: 'asap' } })
  const all = () =>
    client.fetch<unknown>(
      'releases::all()[name == $releaseId].metadata.title',
      { releaseId },
      { filterResponse: false },
    )
  const { result, syncTags } = await all()
  expect(result).toEqual(['Spring'])
  const live = collect<LiveEvent>(client.live.events({ includeDrafts: true }))
  await live.until((events) => events.length === 1)
  await client.releases.edit({ releaseId, patch: { set: { 'metadata.title': 'Summer' } } })
  expect(await client.releases.get({ releaseId })).toMatchObject({
    _id: `_.releases.${releaseId}`,
    _type: 'system.release',
    name: releaseId,
    state: 'active',
    metadata: { title: 'Summer', releaseType: 'asap' },
  })
  expect((await all()).result).toEqual(['Summer'])
  const [, change] = await live.until((events) => events.length > 1)
  live.stop()
  expect(syncTags?.some((tag) => change?.type === 'message' && change.tags.includes(tag))).toBe(true)
})

test('it is previewed through a perspective, in the order of the stack', async () => {
  const { changed, releaseId, titles } = await makeRelease()
  await client.create({ _id: `drafts.${changed}`, _type: 'note', title: 'Drafted' })
  expect(await titles()).toEqual(['Old'])
  expect(await titles({ perspective: [releaseId] })).toEqual(['Added', 'New'])
  expect(await titles({ perspective: [releaseId, 'drafts'] })).toEqual(['Added', 'New'])
  expect(await titles({ perspective: ['drafts', releaseId] })).toEqual(['Added', 'Drafted'])
  expect(await titles({ perspective: 'drafts' })).toEqual(['Drafted'])
  const seen = client.withConfig({ perspective: [releaseId] })
  expect(await seen.fetch('*[_id == $changed][0]{ _id, _originalId }', { changed })).toEqual({
    _id: changed,
    _originalId: `versions.${releaseId}.${changed}`,
  })
})

test('what is in it is found by functions of GROQ and by the client', async () => {
  const { changed, added, releaseId } = await makeRelease()
  const versions = [`versions.${releaseId}.${added}`, `versions.${releaseId}.${changed}`].toSorted()
  expect(await client.fetch('*[sanity::partOfRelease($releaseId)]._id', { releaseId })).toEqual(versions)
  expect(await client.fetch('*[sanity::versionOf($changed)]._id', { changed })).toEqual(
    [changed, `versions.${releaseId}.${changed}`].toSorted(),
  )
  const { result } = await client.releases.fetchDocuments({ releaseId })
  expect(result.map(({ _id }) => _id)).toEqual(versions)
  expect(await client.getDocument(changed, { releaseId })).toMatchObject({ title: 'New' })
  const all = await client.getDocument(changed, { includeAllVersions: true })
  expect(all.map(({ _id }) => _id).toSorted()).toEqual([changed, `versions.${releaseId}.${changed}`].toSorted())
})

test('a version is made from a document, replaced and discarded', async () => {
  const { changed, releaseId } = await makeRelease()
  const other = newId()
  await client.create({ _id: other, _type: 'note', title: 'Base' })
  await client.createVersion({ releaseId, publishedId: other, baseId: other })
  const version = `versions.${releaseId}.${other}`
  expect(await client.getDocument(version)).toMatchObject({ title: 'Base' })
  await client.replaceVersion({ releaseId, publishedId: other, document: { _type: 'note', title: 'Replaced' } })
  expect(await client.getDocument(version)).toMatchObject({ title: 'Replaced' })
  await client.discardVersion({ releaseId, publishedId: other })
  expect(await client.getDocument(version)).toBeUndefined()
  expect(await client.getDocument(changed)).toMatchObject({ title: 'Old' })
})

test('publishing brings everything in it out at once, and takes back what is marked for it', async () => {
  const { changed, added, releaseId, titles, state } = await makeRelease()
  const gone = newId()
  await client.create({ _id: gone, _type: 'note', title: 'To go' })
  await client.unpublishVersion({ releaseId, publishedId: gone })
  const preview = client.withConfig({ perspective: [releaseId] })
  expect(await preview.fetch('count(*[_id == $gone])', { gone })).toBe(0)
  expect(await client.getDocument(gone)).toMatchObject({ title: 'To go' })

  const { transactionId } = await client.releases.publish({ releaseId })
  expect(await titles()).toEqual(['Added', 'New'])
  expect(await client.getDocuments([changed, added])).toMatchObject([{ _rev: transactionId }, { _rev: transactionId }])
  expect(await client.getDocument(gone)).toBeUndefined()
  expect(await client.fetch('count(*[sanity::partOfRelease($releaseId)])', { releaseId })).toBe(0)
  expect(await state()).toBe('published')
  await client.releases.delete({ releaseId })
  expect(await client.releases.get({ releaseId })).toBeUndefined()
})

test('a release that cannot be published whole is not published at all', async () => {
  const { releaseId, titles, state } = await makeRelease()
  const broken = { _type: 'note', title: 'Broken', about: { _type: 'reference', _ref: newId() } }
  const weak = { ...broken, about: { ...broken.about, _weak: true, _strengthenOnPublish: { type: 'note' } } }
  await client.createVersion({ releaseId, publishedId: newId(), document: weak })
  expect((await refusal(client.releases.publish({ releaseId }))).statusCode).toBe(409)
  expect([await titles(), await state()]).toEqual([['Old'], 'active'])
})

test('scheduled, it is closed to changes until it is taken back, and is published at its time', async () => {
  const { changed, releaseId, titles, state } = await makeRelease()
  const past = await refusal(client.releases.schedule({ releaseId, publishAt: '2020-01-01T00:00:00Z' }))
  expect(past.statusCode).toBe(400)
  await client.releases.schedule({ releaseId, publishAt: new Date(Date.now() + 24 * hour).toISOString() })
  expect(await state()).toBe('scheduled')
  const version = `versions.${releaseId}.${changed}`
  const edit = await refusal(client.patch(version).set({ title: 'Slipped in' }).commit())
  expect([edit.statusCode, edit.message]).toEqual([409, expect.stringContaining('scheduled')])
  const replacing = { releaseId, publishedId: changed, document: { _type: 'note', title: 'Slipped in' } }
  expect((await refusal(client.replaceVersion(replacing))).statusCode).toBe(409)

  await client.releases.unschedule({ releaseId })
  await client.patch(version).set({ title: 'Newer' }).commit()
  await client.releases.schedule({ releaseId, publishAt: new Date(Date.now() + 48 * hour).toISOString() })
  lake.pass(49 * hour)
  await until(async () => (await state()) === 'published')
  expect(await titles()).toEqual(['Added', 'Newer'])
})

test('one that cannot be published at its time is open again and says why', async () => {
  const { changed, releaseId, titles, state } = await makeRelease()
  const missing = newId()
  await client.create({ _id: missing, _type: 'note' })
  await client
    .patch(`versions.${releaseId}.${changed}`)
    .set({ about: { _type: 'reference', _ref: missing } })
    .commit()
  await client
    .patch(`versions.${releaseId}.${changed}`)
    .set({ 'about._weak': true, 'about._strengthenOnPublish': { type: 'note' } })
    .commit()
  await client.delete(missing)
  await client.releases.schedule({ releaseId, publishAt: new Date(Date.now() + 72 * hour).toISOString() })
  lake.pass(73 * hour)
  await until(async () => (await state()) === 'active')
  expect(await client.releases.get({ releaseId })).toMatchObject({
    error: { message: expect.stringContaining(missing) },
  })
  expect(await titles()).toEqual(['Old'])
})

test('archived, it is put away; unarchived, it is what it was', async () => {
  const { releaseId, titles, state } = await makeRelease()
  expect((await refusal(client.releases.delete({ releaseId }))).statusCode).toBe(409)
  await client.releases.archive({ releaseId })
  expect(await state()).toBe('archived')
  expect(await titles({ perspective: [releaseId] })).toEqual(['Old'])
  expect((await refusal(client.releases.publish({ releaseId }))).statusCode).toBe(409)
  await client.releases.unarchive({ releaseId })
  expect(await titles({ perspective: [releaseId] })).toEqual(['Added', 'New'])
  await client.releases.publish({ releaseId })
  expect(await titles()).toEqual(['Added', 'New'])
})

test.each(['drafts', 'published', 'with.dot', ''])('a release cannot be called "%s"', async (releaseId) => {
  expect((await refusal(client.releases.create({ releaseId }))).statusCode).toBe(400)
})

test('a release is changed by actions alone, and of it only the metadata', async () => {
  const { releaseId, state } = await makeRelease()
  const slip = await refusal(client.patch(`_.releases.${releaseId}`).set({ state: 'published' }).commit())
  expect(slip.statusCode).toBe(409)
  expect((await refusal(client.releases.edit({ releaseId, patch: { set: { state: 'published' } } }))).statusCode).toBe(
    400,
  )
  expect((await refusal(client.releases.create({ releaseId }))).statusCode).toBe(409)
  expect(await state()).toBe('active')
})
