import { readdirSync } from 'node:fs'
import { createClient } from '@sanity/client'
import { lakeCommand } from '@/scripts/prove/lake-process'
import { smallDisk, type SmallDisk } from './support/small-disk'
import { refusal } from './support/test-lake'

let disk: SmallDisk
beforeEach(() => {
  disk = smallDisk()
})
afterEach(() => disk.remove())

test('a full disk: refused with a sentence, nothing half done, reads go on; with room writing works by itself', async () => {
  lakeCommand(disk.dataDir, ['dataset', 'create', 'production'])
  const token = lakeCommand(disk.dataDir, ['token', 'create', '--role', 'editor'])
  const lake = await disk.serve()
  try {
    const client = createClient({
      projectId: 'nap1325',
      dataset: 'production',
      apiVersion: '2026-03-01',
      apiHost: lake.url,
      useProjectHostname: false,
      useCdn: false,
      maxRetries: 0,
      token,
    })
    await client.create({ _id: 'before', _type: 'note' })
    disk.fill()

    const text = 'x'.repeat(10_000_000)
    const write = await refusal(client.create({ _id: 'large', _type: 'note', text }))
    expect(write).toMatchObject({ statusCode: 507, message: expect.stringMatching(/disk .* is full.*Make room/) })
    const upload = await refusal(client.assets.upload('file', Buffer.from(text), { filename: 'a.txt' }))
    expect(upload).toMatchObject({ statusCode: 507, message: expect.stringMatching(/disk .* is full.*Make room/) })
    expect(await client.fetch('*[]._id')).toEqual(['before'])
    // The cause stands in the log, not what came of it.
    expect(lake.log()).toMatch(/full|I\/O error/)
    expect(lake.log()).not.toMatch(/cannot rollback/)
    const files = readdirSync(disk.dataDir, { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => /\.part$|\.txt$/.test(file))).toEqual([])

    disk.free()
    await client.create({ _id: 'after', _type: 'note' })
    const { _id } = await client.assets.upload('file', Buffer.from('small'), { filename: 'a.txt' })
    expect(await client.fetch('*[]._id | order(@)')).toEqual(['after', 'before', _id])
  } finally {
    await lake.stop()
  }
})
