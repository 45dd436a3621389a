import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { importSamples } from '../bench/import-samples.ts'
import { faultsOf, type Drill } from './drill.ts'
import { lakeCommand, startLakeProcess } from './lake-process.ts'
import { killedAtRandom, runMeasured } from './support/backup-commands.ts'
import { startWriting, uploadPictures } from './support/backup-content.ts'

/** Of a story: two texts, a consent record, a document that joins the texts. */
const documentsPerStory = 4
/** Far below the size of what is backed up; scrypt alone takes 128 MB. Megabytes. */
const mostMemory = 450

export const backup: Drill = {
  name: 'backup',
  promise:
    'A backup of 10,000 documents and 1 GB of pictures, made while somebody writes, is restored equal; a flipped byte and a cut end are found, kills leave what was there, and what was taken away stays away, with and without the ledger.',
  async run({ folder, isQuick, say, afterwards }) {
    const dataDir = join(folder, 'data')
    const file = join(folder, 'one.backup')
    say('content …')
    await importSamples(dataDir, (isQuick ? 1_000 : 10_000) / documentsPerStory)
    const token = lakeCommand(dataDir, ['token', 'create', '--role', 'editor', '--label', 'writer'])
    const lost = lakeCommand(dataDir, ['token', 'create', '--role', 'editor', '--label', 'lost'])
    const lake = await startLakeProcess(dataDir)
    afterwards(() => lake.stop())
    const client = lake.client(token)
    const pictures = await uploadPictures(client, isQuick ? 20_000_000 : 1_000_000_000, say)
    const before = await contentOf(client)

    say('a backup while somebody writes …')
    const writing = startWriting(client)
    const made = await runMeasured(dataDir, ['backup', file])
    const written = await writing.stop()
    say('a restore of it …')
    const restored = join(folder, 'restored')
    const put = await runMeasured(dataDir, ['restore', file, '--into', restored])
    const copy = await startLakeProcess(restored)
    const after = await contentOf(copy.client(token))
    const halves = await copy.client(token).fetch<number>('count(*[_type == "half"]) % 2')
    await copy.stop()
    const different = Object.keys(before).filter((id) => before[id] !== after[id])
    const otherBytes = picturesIn(dataDir).filter((name) => bytesOf(dataDir, name) !== bytesOf(restored, name))

    say('damage …')
    const unnoticed = await damaged(folder, file, isQuick ? 5 : 25)
    say('kills …')
    const rounds = isQuick ? 2 : 10
    const kills = await killedAtRandom({ folder, dataDir, file, rounds })

    say('what was taken away …')
    await client.patch('consent.sample-story-0001').set({ withdrawnOn: '2026-06-15' }).commit()
    lakeCommand(dataDir, ['token', 'revoke', 'lost'])
    const withLedger = await left(folder, dataDir, file, [], lost)
    const without = await left(folder, dataDir, file, ['--without-ledger'], lost)

    return {
      figures: {
        documents: Object.keys(before).length,
        'pictures (MB)': Math.round(pictures.bytes / 1e6),
        'transactions written meanwhile': written,
        'backup (MB)': Math.round(statSync(file).size / 1e6),
        'backup: CPU (s)': made.cpu,
        'backup: memory (MB)': made.memory,
        'restore: CPU (s)': put.cpu,
        'restore: memory (MB)': put.memory,
        'damaged files': unnoticed.tried,
        'kills of backups and restores': kills.killed,
        'shown consent with the ledger': withLedger.shown,
        'shown consent without the ledger': without.shown,
      },
      faults: [
        ...kills.faults,
        ...faultsOf(
          [made.status === 0 && put.status === 0, `the backup or the restore failed: ${made.said} ${put.said}`],
          [written > 0, 'nobody wrote while the backup was made'],
          [different.length === 0, `${different.length} documents are not as they were, first ${different[0]}`],
          [otherBytes.length === 0, `${otherBytes.length} pictures are not as they were, first ${otherBytes[0]}`],
          [halves === 0, 'half a transaction was backed up'],
          [unnoticed.accepted.length === 0, `damage was not noticed at ${unnoticed.accepted.join(', ')}`],
          [made.memory <= mostMemory, `the backup held ${made.memory} MB in memory`],
          [put.memory <= mostMemory, `the restore held ${put.memory} MB in memory`],
          [!withLedger.isTokenGood && !without.isTokenGood, 'a revoked token is good again'],
          [withLedger.isWithdrawn, 'a withdrawn consent is back'],
          [withLedger.shown > 0, 'the ledger hides what nobody took back'],
          [without.shown === 0, `${without.shown} consents count without the ledger`],
        ),
      ],
    }
  },
}

/** Every document as text, by id. */
async function contentOf(client: SanityClient): Promise<Record<string, string>> {
  const all = await client.fetch<{ _id: string; url?: string }[]>('*[_type != "half"]')
  return Object.fromEntries(all.map(({ url: _url, ...document }) => [document._id, JSON.stringify(document)]))
}

const imagesOf = (dataDir: string) => join(dataDir, 'assets', 'production', 'images')
const picturesIn = (dataDir: string) => readdirSync(imagesOf(dataDir))
const bytesOf = (dataDir: string, name: string) =>
  createHash('sha256')
    .update(readFileSync(join(imagesOf(dataDir), name)))
    .digest('hex')

/** Restores the file with one byte turned over, again and again, and with its end cut off. */
async function damaged(folder: string, file: string, count: number) {
  const copy = join(folder, 'damaged.backup')
  const into = join(folder, 'damaged')
  const accepted: string[] = []
  const size = statSync(file).size
  copyFileSync(file, copy)
  for (let place = 0; place < count; place += 1) {
    const at = Math.floor((size * (place + 0.5)) / count)
    turnOver(copy, at)
    const { status } = await runMeasured(into, ['restore', copy, '--into', into])
    if (status === 0) accepted.push(`byte ${at}`)
    turnOver(copy, at)
  }
  truncateSync(copy, size - 1)
  const { status } = await runMeasured(into, ['restore', copy, '--into', into])
  if (status === 0) accepted.push('its end')
  return { tried: count + 1, accepted }
}

/** In its place: a gigabyte is not written again for each byte. */
function turnOver(file: string, at: number): void {
  const opened = openSync(file, 'r+')
  try {
    const byte = Buffer.alloc(1)
    readSync(opened, byte, 0, 1, at)
    writeSync(opened, Buffer.of((byte[0] ?? 0) ^ 1), 0, 1, at)
  } finally {
    closeSync(opened)
  }
}

/** What is still there after a restore. */
async function left(folder: string, dataDir: string, file: string, more: readonly string[], token: string) {
  const into = join(folder, `left${more.length}`)
  const { status, said } = await runMeasured(dataDir, ['restore', file, '--into', into, ...more])
  if (status !== 0) throw new Error(said)
  const own = lakeCommand(into, ['token', 'create', '--role', 'viewer', '--label', 'looks'])
  const copy = await startLakeProcess(into)
  try {
    const client = copy.client(own)
    const isTokenGood = await copy
      .client(token)
      .fetch('count(*)')
      .then(() => true)
      .catch(() => false)
    const shown = await client.fetch<number>(
      'count(*[_type == "consentRecord" && !defined(withdrawnOn) && !defined(unconfirmedSince)])',
    )
    const record = await client.getDocument('consent.sample-story-0001')
    return { isTokenGood, shown, isWithdrawn: record?.withdrawnOn !== undefined }
  } finally {
    await copy.stop()
  }
}
