import { createHash } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { messageOf } from '../../lib/message-of.ts'
import { lakeCommand } from '../../server/preparation/lake-command.ts'
import { SetupError } from '../../server/preparation/setup-error.ts'
import { assetNameOf } from './asset-names.ts'
import { isAsset, type CarriedDocument } from './carried.ts'
import { differences, differenceSentence } from './differences.ts'
import { documentsIn } from './embedded-content.ts'
import { documentsOf } from './hosted-content.ts'
import type { MoveProgress } from './move-progress.ts'

export interface ToEmbedded {
  readonly client: SanityClient
  /** The data folder that is to be; there is none yet. */
  readonly folder: string
  readonly progress: MoveProgress
}

/**
 * Makes a data folder of a dataset at Sanity, private whatever that one is. It appears when it is whole and compared; what was
 * fetched before something went wrong is kept beside it, and used by the next attempt.
 * @returns sentences for the operator
 * @throws SetupError, Error; then there is no folder
 */
export async function moveToEmbedded({ client, folder, progress }: ToEmbedded): Promise<string[]> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new SetupError(`${folder} is not empty: name a new folder. Nothing was touched.`)
  const work = `${folder}.moving`
  const dataset = client.config().dataset ?? ''
  const made = join(work, 'data')
  rmSync(made, { recursive: true, force: true })
  mkdirSync(join(work, 'assets'), { recursive: true, mode: 0o700 })
  progress.say('Reading the documents.')
  const documents = await documentsOf(client)
  const assets = documents.filter(isAsset)
  const failures: string[] = []
  for (const [index, asset] of assets.entries()) {
    progress.tell(() => `${index} of ${assets.length} pictures and files`)
    // All that can be fetched is: the next attempt has less to do.
    await fetched(asset, join(work, 'assets')).catch((error: unknown) => failures.push(messageOf(error)))
  }
  if (failures.length > 0)
    throw new SetupError(
      `${failures.length} of ${assets.length} pictures and files are missing: ${failures[0]} Run this again: it goes on from here.`,
    )
  progress.say(`Putting ${documents.length} documents and ${assets.length} pictures and files into place.`)
  mkdirSync(made, { mode: 0o700 })
  await lakeCommand(made, ['dataset', 'create', dataset, '--visibility', 'private'])
  for (const asset of assets) {
    const { kind, name } = assetNameOf(asset)
    const target = join(made, 'assets', dataset, kind)
    mkdirSync(target, { recursive: true, mode: 0o700 })
    linkSync(join(work, 'assets', name), join(target, name))
  }
  const file = join(work, 'content.ndjson')
  writeFileSync(file, documents.map((each) => `${JSON.stringify(each)}\n`).join(''), { mode: 0o600 })
  await lakeCommand(made, ['import', file, '--dataset', dataset])
  progress.say('Comparing.')
  const problem = differenceSentence(differences(await documentsOf(client), await documentsIn(made, dataset)))
  if (problem)
    throw new SetupError(`The two are not the same: ${problem} If somebody writes there, wait, and run this again.`)
  const heeded = await lakeCommand(made, ['heed-ledger', '--dataset', dataset])
  if (existsSync(folder)) rmSync(folder, { recursive: true })
  renameSync(made, folder)
  rmSync(work, { recursive: true })
  return [`${documents.length} documents, ${assets.length} of them pictures and files, are in ${folder}.`, heeded]
}

/** Fetches the bytes of an asset, unless an earlier attempt did. @throws Error where they are not what its id says */
async function fetched(asset: CarriedDocument, folder: string): Promise<void> {
  const { name, sha1 } = assetNameOf(asset)
  const file = join(folder, name)
  if (existsSync(file) && hashOf(readFileSync(file)) === sha1) return
  const address = new URL(String(asset.url))
  address.searchParams.set('dlRaw', 'true')
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${asset._id} could not be fetched from ${address.origin} (${answer.status}).`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (hashOf(bytes) !== sha1) throw new Error(`${asset._id} has other bytes than its id says.`)
  writeFileSync(file, bytes, { mode: 0o600 })
}

const hashOf = (bytes: Buffer) => createHash('sha1').update(bytes).digest('hex')
