import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { SetupError } from '../../server/preparation/setup-error.ts'
import { assetNameOf } from './asset-names.ts'
import { hasStrongReferences, isAsset, withWeakReferences, type CarriedDocument } from './carried.ts'
import { differences, differenceSentence } from './differences.ts'
import { lakeCommand } from '../../server/preparation/lake-command.ts'
import { documentsIn } from './embedded-content.ts'
import { documentsOf, isPublic } from './hosted-content.ts'
import type { MoveProgress } from './move-progress.ts'

export interface ToHosted {
  /** With a token that may write. */
  readonly client: SanityClient
  readonly folder: string
  /** Whether the operator said that the dataset may be public. */
  readonly mayBePublic: boolean
  readonly progress: MoveProgress
}

/** Stands in the dataset from the first word to the last: a dataset that has it was filled by this command, and not to its end. */
const marker = 'site.move'

/** Documents in a transaction, and their bytes: Sanity takes 4 MB. */
const atOnce = 100
const bytesAtOnce = 500_000

/**
 * Brings the content of a data folder into a dataset at Sanity that is empty, or was filled by an attempt that did not end.
 * @returns sentences for the operator
 * @throws SetupError, Error; then the next attempt goes on
 */
export async function moveToHosted({ client, folder, mayBePublic, progress }: ToHosted): Promise<string[]> {
  const dataset = client.config().dataset ?? ''
  if (!mayBePublic && (await isPublic(client)))
    throw new SetupError(
      `Anybody may read the dataset “${dataset}” at Sanity: make it private, or say --into-public. Nothing was written.`,
    )
  const there = await documentsOf(client)
  if (there.length > 0 && !there.some(({ _id }) => _id === marker))
    throw new SetupError(`The dataset “${dataset}” at Sanity is not empty: name an empty one. Nothing was written.`)
  await client.createIfNotExists({ _id: marker, _type: 'siteMove' })
  // They are read where they lie in a folder; from a bucket they are fetched.
  await lakeCommand(folder, ['assets', 'bring-back'])
  const documents = await documentsIn(folder, dataset)
  const assets = documents.filter(isAsset)
  const known = new Set(there.map(({ _id }) => _id))
  for (const [index, asset] of assets.entries()) {
    progress.tell(() => `${index} of ${assets.length} pictures and files`)
    if (!known.has(asset._id)) await upload(client, asset, join(folder, 'assets', dataset))
    await describe(client, asset)
  }
  const others = documents.filter((each) => !isAsset(each))
  progress.say(`Writing ${others.length} documents.`)
  await write(client, others.map(withWeakReferences), (done) =>
    progress.tell(() => `${done} of ${others.length} documents`),
  )
  const strong = others.filter(hasStrongReferences)
  await write(client, strong, (done) => progress.tell(() => `References of ${done} of ${strong.length} documents`))
  const { surplus } = differences(documents, there, marker)
  for (const id of surplus) await client.delete(id)
  progress.say('Comparing.')
  const problem = differenceSentence(differences(await documentsIn(folder, dataset), await documentsOf(client), marker))
  if (problem)
    throw new SetupError(`The two are not the same: ${problem} If the site is running, stop it, and run this again.`)
  await client.delete(marker)
  return [
    `${documents.length} documents, ${assets.length} of them pictures and files, are in the dataset “${dataset}”.`,
  ]
}

async function upload(client: SanityClient, asset: CarriedDocument, folder: string): Promise<void> {
  const { kind, name } = assetNameOf(asset)
  const filename = typeof asset.originalFilename === 'string' ? asset.originalFilename : name
  const { _id } = await client.assets.upload(
    kind === 'images' ? 'image' : 'file',
    createReadStream(join(folder, kind, name)),
    {
      filename,
    },
  )
  if (_id !== asset._id) throw new Error(`${asset._id} became ${_id} at Sanity: its bytes were changed on the way.`)
}

/** What people wrote about a picture, which is not in its bytes. */
const written = ['originalFilename', 'title', 'description', 'altText', 'label', 'creditLine', 'source']

async function describe(client: SanityClient, asset: CarriedDocument): Promise<void> {
  const fields = Object.fromEntries(written.flatMap((name) => (name in asset ? [[name, asset[name]]] : [])))
  if (Object.keys(fields).length > 0) await client.patch(asset._id).set(fields).commit({ visibility: 'async' })
}

async function write(
  client: SanityClient,
  documents: readonly CarriedDocument[],
  tell: (done: number) => void,
): Promise<void> {
  let done = 0
  for (const batch of batchesOf(documents)) {
    await client.mutate(
      batch.map((document) => ({ createOrReplace: document })),
      { visibility: 'async' },
    )
    tell((done += batch.length))
  }
}

function* batchesOf(documents: readonly CarriedDocument[]): Generator<CarriedDocument[]> {
  let batch: CarriedDocument[] = []
  let bytes = 0
  for (const document of documents) {
    const { length } = JSON.stringify(document)
    if (batch.length > 0 && (batch.length >= atOnce || bytes + length > bytesAtOnce)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(document)
    bytes += length
  }
  if (batch.length > 0) yield batch
}
