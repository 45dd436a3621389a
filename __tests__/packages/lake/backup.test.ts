import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { until } from '../../support/until'
import { backedUpLake, bytesIn, contentOf, passphrase } from './support/backed-up-lake'

const { here, path, start, run, backUp, restore, open } = backedUpLake()
const editor = () => here().lake.client('editor')

const picture = (red: number) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 0, b: 0 } } })
    .png()
    .toBuffer()

test('documents, pictures, files, history and accounts come back as they were', async () => {
  const client = editor()
  const image = await client.assets.upload('image', await picture(1))
  const file = await client.assets.upload('file', Buffer.from('words'), { filename: 'words.txt' })
  await client.create({ _id: 'story', _type: 'note', title: 'First', picture: { asset: { _ref: image._id } } })
  await client.patch('story').set({ title: 'Second – حقوق' }).commit()
  await client.create({ _id: 'drafts.story', _type: 'note', title: 'Third' })
  const { accounts } = here().lake.lake.services
  await accounts.createUser({
    email: 'ada@example.org',
    name: 'Ada',
    role: 'editor',
    password: 'correct horse battery',
  })
  const backup = await backUp()
  expect(statSync(backup).mode & 0o777).toBe(0o600)
  expect(await restore(backup, 'restored')).toContain('2 pictures and files')

  const restored = open('restored')
  expect(contentOf(restored)).toEqual(contentOf(here().lake.lake))
  const titles = restored.services.log
    .logOfDocument('production', 'story')
    .map(({ changes }) => changes[0]?.after?.title)
  expect(titles).toEqual(['First', 'Second – حقوق'])
  const ada = restored.services.accounts.userByEmail('ada@example.org')
  expect(await restored.services.passwords.fits('correct horse battery', ada.password)).toBe(true)
  await restored.close()
  for (const [kind, { url }] of [['images', image] as const, ['files', file] as const])
    expect(bytesIn(path('restored'), kind, url)).toEqual(bytesIn(here().lake.dataDir, kind, url))
})

test('a backup is of one moment, while others write, upload and delete', async () => {
  const client = editor()
  await client.create({ _id: 'kept', _type: 'note' })
  const backups: string[] = []
  const ending = new AbortController()
  const writing = (async () => {
    for (let round = 0; !ending.signal.aborted; round += 1) {
      const { _id: picked } = await client.assets.upload('image', await picture(round % 256))
      const pair = { _type: 'note', round, picture: { asset: { _type: 'reference', _ref: picked } } }
      await client
        .transaction()
        .create({ _id: `a${round}`, ...pair })
        .create({ _id: `b${round}`, ...pair })
        .commit()
      if (round % 2 === 0) await client.transaction().delete(`a${round}`).delete(`b${round}`).delete(picked).commit()
    }
  })()
  for (const name of ['one.backup', 'two.backup', 'three.backup']) backups.push(await backUp(name))
  ending.abort()
  await writing
  for (const [place, backup] of backups.entries()) {
    await restore(backup, `restored-${place}`)
    const restored = open(`restored-${place}`)
    const ids = Object.keys(contentOf(restored))
    expect(ids).toContain('kept')
    const numbersOf = (letter: string) => ids.flatMap((id) => (id.startsWith(letter) ? id.slice(1) : []))
    expect(numbersOf('a')).toEqual(numbersOf('b'))
    for (const document of restored.datasets.get('production').snapshot().all)
      if (document._type === 'sanity.imageAsset')
        expect(bytesIn(path(`restored-${place}`), 'images', String(document.url)).length).toBe(document.size)
    await restored.close()
  }
})

test('what is sealed cannot be read; what is not is a tar file behind one line', async () => {
  await editor().create({ _id: 'story', _type: 'note', title: 'A word that is nowhere else' })
  const sealed = await backUp()
  expect(readFileSync(sealed).includes('nowhere else')).toBe(false)
  expect((await run(['backup', path('open.tar'), '--no-passphrase'])).status).toBe(0)
  const plain = readFileSync(path('open.tar'))
  const tar = plain.subarray(plain.indexOf(10) + 1)
  expect(tar.subarray(0, 11).toString()).toBe('lake.sqlite')
  expect(tar.subarray(257, 262).toString()).toBe('ustar')
  expect(plain.includes('nowhere else')).toBe(true)
  await restore(path('open.tar'), 'restored')
})

test('a passphrase comes from a file or a variable, is long enough, and is never asked for in words', async () => {
  const without = await run(['backup', path('one.backup')], { BACKUP_PASSPHRASE: '' })
  expect([without.status, without.stderr]).toEqual([2, expect.stringContaining('--passphrase-file')])
  const short = await run(['backup', path('one.backup')], { BACKUP_PASSPHRASE: 'short' })
  expect([short.status, short.stderr]).toEqual([2, expect.stringContaining('at least 12 characters')])
  expect(existsSync(path('one.backup'))).toBe(false)
  writeFileSync(path('phrase'), `${passphrase}\n`)
  const words = ['backup', path('one.backup'), '--passphrase-file', path('phrase')]
  expect((await run(words, { BACKUP_PASSPHRASE: '' })).status).toBe(0)
  await restore(path('one.backup'), 'restored')
})

test('a file that is there is not overwritten', async () => {
  writeFileSync(path('one.backup'), 'mine')
  const { status, stderr } = await run(['backup', path('one.backup')])
  expect([status, stderr]).toEqual([1, expect.stringContaining('already')])
  expect(readFileSync(path('one.backup'), 'utf8')).toBe('mine')
})

test('a picture that was lost before is named, and everything else is backed up', async () => {
  const image = await editor().assets.upload('image', await picture(1))
  await editor().create({
    _id: 'story',
    _type: 'note',
    picture: { _type: 'image', asset: { _type: 'reference', _ref: image._id } },
  })
  const name = image.url.split('/').at(-1) ?? ''
  rmSync(join(here().lake.dataDir, 'assets', 'production', 'images', name))
  const { status, stderr } = await run(['backup', path('one.backup')])
  expect([status, stderr]).toEqual([1, expect.stringContaining(name)])
  await restore(path('one.backup'), 'restored')
  const restored = open('restored')
  // A document that names a picture without bytes would be a promise that nobody keeps.
  expect(contentOf(restored)).toEqual({ story: expect.objectContaining({ picture: { _type: 'image' } }) })
  await restored.close()
})

test('one that is killed leaves no backup, and the next tidies up', async () => {
  const client = editor()
  for (let round = 0; round < 12; round += 1)
    await client.assets.upload('file', Buffer.alloc(2_000_000, round), { filename: `${round}.bin` })
  const command = start(['backup', path('one.backup')])
  await until(() => readdirSync(here().folder).some((name) => name.includes('.partial-')), { every: 1 })
  command.kill()
  expect((await command.ended()).status).toBeNull()
  expect(existsSync(path('one.backup'))).toBe(false)
  await backUp('two.backup')
  expect(readdirSync(here().folder).toSorted()).toEqual(['lake.config.json', 'two.backup'])
  expect(readdirSync(here().lake.dataDir).filter((name) => name.startsWith('copy-'))).toEqual([])
})

test('a folder of backups keeps the newest of days and weeks, and none for too long', async () => {
  const stamp = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  for (let days = 1; days <= 60; days += 1) writeFileSync(path(`nap1325-${stamp(days)}.backup`), '')
  writeFileSync(path('a letter.txt'), '')
  const words = ['--keep-daily', '3', '--keep-weekly', '2', '--keep-days', '10']
  expect((await run(['backup', '--folder', here().folder, ...words])).status).toBe(0)
  const listed: unknown = JSON.parse((await run(['backups', here().folder, '--json'])).stdout)
  if (!Array.isArray(listed)) throw new Error('No list.')
  const ages = listed.map(({ hours }) => Math.round(hours / 24))
  expect(ages.slice(0, 3)).toEqual([0, 1, 2])
  expect(ages.length).toBeLessThanOrEqual(5)
  expect(ages.every((days) => days <= 10)).toBe(true)
  expect(existsSync(path('a letter.txt'))).toBe(true)
})
