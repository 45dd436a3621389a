import { resolve } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { createServerClient } from '../../sanity/client.ts'
import { SetupError } from '../../server/preparation/setup-error.ts'
import { lakeCommand } from '../../server/preparation/lake-command.ts'
import { readSettings } from '../../server/settings.ts'

export interface OpenContent {
  readonly client: SanityClient
  readonly siteUrl: string
  /** Whether results may be kept beside the content. */
  readonly mayWrite: boolean
}

/**
 * The content of the site that is running, with the rights that the checks need.
 * @throws SetupError when the site does not answer
 */
export async function openContent(root: string): Promise<OpenContent> {
  const settings = readSettings(root)
  const { siteUrl, backend, writeToken } = settings
  const status = await statusOf(siteUrl)
  if (status === 'no content')
    throw new SetupError(`the site at ${siteUrl} cannot reach its content, and has kept no page. Its log says why.`)
  if (status !== 'ok')
    throw new SetupError(
      `the site does not answer at ${siteUrl}, and its content and pages are read from there. Start it (npm start), or say where it is: SITE_URL=https://…`,
    )
  if (backend === 'hosted' || settings.lakeUrl) {
    const client = createServerClient({ ...settings, readToken: writeToken ?? settings.readToken })
    return { client, siteUrl, mayWrite: writeToken !== undefined }
  }
  const dataDir = resolve(root, settings.dataDir)
  const label = ['--label', 'content health', '--replace']
  const readToken = await lakeCommand(dataDir, ['token', 'create', '--role', 'editor', ...label])
  return { client: createServerClient({ ...settings, readToken, lakeUrl: `${siteUrl}/lake` }), siteUrl, mayWrite: true }
}

/** What the site says of itself; `null` when nobody answers as it does. */
async function statusOf(siteUrl: string): Promise<unknown> {
  try {
    const answer = await fetch(`${siteUrl}/healthz`, { signal: AbortSignal.timeout(10_000) })
    return (await answer.json()).status
  } catch {
    return null
  }
}
