import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createServerClient } from '../../sanity/client.ts'
import type { Env } from '../../sanity/env.ts'
import { fetchNotToKeep, type NotToKeep } from '../../server/freshness/fetch-not-to-keep.ts'
import { lakeCommand } from '../../server/preparation/lake-command.ts'
import { SetupError } from '../../server/preparation/setup-error.ts'
import { runLakeAlone } from '../../server/processes/lake.ts'
import { readSettings } from '../../server/settings.ts'

/** The content that an archive is about: read, and never written. */
export interface ContentToArchive {
  /** Of the site as it runs, with where its content is, and nothing with which anything can be changed. */
  readonly settings: Env
  notToKeep(): Promise<NotToKeep>
  stop(): Promise<void>
}

const label = 'archive'

/**
 * Opens the content that the settings name: hosted Sanity, a lake elsewhere, or the data folder here, whether a site runs on it
 * or not.
 * @throws SetupError when there is none
 */
export async function openContentToArchive(
  root: string,
  log: (source: string, line: string) => void,
): Promise<ContentToArchive> {
  const given = readSettings(root)
  if (given.backend === 'hosted' || given.lakeUrl) return readOnly(given, async () => {})
  const dataDir = resolve(root, given.dataDir)
  if (!existsSync(dataDir))
    throw new SetupError(`there is no content in ${dataDir}. Start the site once (npm start), or set DATA_DIR.`)
  const readToken = await lakeCommand(dataDir, ['token', 'create', '--role', 'viewer', '--label', label, '--replace'])
  const revoke = async () => void (await lakeCommand(dataDir, ['token', 'revoke', label]))
  try {
    const lake = await runLakeAlone({ dataDir, siteUrl: given.siteUrl, log })
    return readOnly({ ...given, lakeUrl: lake.url, readToken }, async () => {
      await lake.stop()
      await revoke()
    })
  } catch (error) {
    await revoke()
    throw error
  }
}

function readOnly(given: Env, stop: () => Promise<void>): ContentToArchive {
  const { webhookSecret: _webhook, metricsToken: _metrics, ...rest } = given
  const settings: Env = {
    ...rest,
    writeToken: '',
    reviewToken: '',
    mail: undefined,
    sendsMail: false,
    backups: undefined,
    hasUpkeep: false,
  }
  const client = createServerClient(settings)
  return { settings, stop, notToKeep: () => fetchNotToKeep(client, new Date()) }
}
