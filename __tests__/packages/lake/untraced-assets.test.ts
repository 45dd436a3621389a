import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { presentAsset } from '@/packages/lake/source/protocol/asset-url'
import { startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

/** What must be nowhere: where a picture was taken, by whom, and whom it shows. */
const canary = 'zzVillageOfSomebodyzz'
const metadata = {
  _type: 'sanity.imageMetadata',
  lqip: 'data:,',
  location: { _type: 'geopoint', lat: -1.6585, lng: 29.2205, name: canary },
  exif: { Artist: canary, DateTimeOriginal: canary },
  iptc: { canary },
} as const

interface Stub {
  readonly _id: string
  readonly _type: string
}

/** Whether it is anywhere in what the lake keeps. */
const isOnDisk = () =>
  readdirSync(lake.dataDir, { recursive: true, withFileTypes: true }).some(
    (entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(canary),
  )

async function uploaded() {
  const background = `#${crypto.randomUUID().slice(0, 6)}`
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background } })
  return lake.client('editor').assets.upload('image', await picture.png().toBuffer())
}

test('a patch, as the official import writes it, brings no place, camera or file name', async () => {
  const client = lake.client('editor')
  const { _id } = await uploaded()
  const before = await client.getDocument(_id)
  const set = { originalFilename: `${canary}.jpg`, metadata: { ...before?.metadata, ...metadata }, label: 'kept' }
  await client.patch(_id, { set }).commit()
  await client.patch(_id, { set: { 'metadata.location': metadata.location } }).commit()
  const after = await client.getDocument(_id)
  expect(after).toMatchObject({ originalFilename: 'image.png', label: 'kept' })
  expect(Object.keys(after?.metadata).toSorted()).toEqual(Object.keys(before?.metadata).toSorted())
  expect(isOnDisk()).toBe(false)
})

const writers = {
  create: (client: SanityClient, stub: Stub) => client.create(stub),
  createOrReplace: (client: SanityClient, stub: Stub) => client.createOrReplace(stub),
  createIfNotExists: (client: SanityClient, stub: Stub) => client.createIfNotExists(stub),
}

test.each(Object.entries(writers))('nor does %s', async (how, write) => {
  const client = lake.client('editor')
  const id = `image-${'a'.repeat(39)}${how.length % 10}-8x8-png`
  const stub = { _id: id, _type: 'sanity.imageAsset', extension: 'png', originalFilename: canary, metadata }
  await write(client, stub)
  expect(await client.getDocument(id)).toMatchObject({
    originalFilename: 'image.png',
    metadata: { _type: 'sanity.imageMetadata', lqip: 'data:,' },
  })
  expect(await client.fetch('*[_id == $id && (defined(metadata.location) || defined(metadata.exif))]', { id })).toEqual(
    [],
  )
  expect(isOnDisk()).toBe(false)
})

test('who listens is told what was written', async () => {
  const client = lake.client('editor')
  const { _id } = await uploaded()
  const told = new Promise((done, failed) => {
    const subscription = client.listen('*[_id == $id]', { id: _id }, { events: ['welcome', 'mutation'] }).subscribe({
      next(event) {
        if (event.type === 'welcome')
          void client
            .patch(_id, { set: { 'metadata.exif': metadata.exif, title: 'A picture' } })
            .commit()
            .catch(failed)
        if (event.type !== 'mutation') return
        subscription.unsubscribe()
        done(event)
      },
      error: failed,
    })
  })
  const event = JSON.stringify(await told)
  expect(event).toContain('A picture')
  expect(event).not.toContain(canary)
})

test('what was stored before is not shown any more; other documents are left alone', () => {
  const system = { _rev: 'a', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }
  const stored = { ...system, _id: 'image-a-8x8-png', _type: 'sanity.imageAsset', path: 'images/a.png', metadata }
  expect(JSON.stringify(presentAsset({ ...stored, originalFilename: canary }, '/lake'))).not.toContain(canary)
  expect(JSON.stringify(presentAsset({ ...stored, metadata: canary }, '/lake'))).not.toContain(canary)
  const file = { ...system, _id: 'file-a-pdf', _type: 'sanity.fileAsset', extension: 'pdf', originalFilename: canary }
  expect(presentAsset(file, '/lake')).toMatchObject({ originalFilename: 'document.pdf' })
  const note = { ...system, _id: 'note', _type: 'note', originalFilename: canary, metadata }
  expect(presentAsset(note, '/lake')).toBe(note)
})
