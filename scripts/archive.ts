import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { messageOf } from '../lib/message-of.ts'
import { ensureBuild } from '../server/preparation/build.ts'
import { startProgress } from '../server/preparation/progress.ts'
import { SetupError } from '../server/preparation/setup-error.ts'
import { versionOf } from '../server/preparation/version-of.ts'
import { cleanArchive } from './archive/clean-archive.ts'
import { openContentToArchive, type ContentToArchive } from './archive/content-to-archive.ts'
import { help } from './archive/help.ts'
import { makeArchive } from './archive/make-archive.ts'
import { placeFor, type ArchivePlace } from './archive/place.ts'
import { startSiteToKeep } from './archive/site-to-keep.ts'

const line = (text: string) => void process.stderr.write(`${text}\n`)
const root = join(import.meta.dirname, '..')

class UsageError extends Error {}

function readWords(): { readonly out: string; readonly without: string | undefined } | null {
  try {
    const { values } = parseArgs({
      options: { out: { type: 'string' }, without: { type: 'string' }, help: { type: 'boolean', default: false } },
    })
    if (values.help) return null
    if (!values.out) throw new Error('say where it is to be.')
    return { out: values.out, without: values.without }
  } catch (error) {
    throw new UsageError(`${messageOf(error)}\n\n${help}`)
  }
}

async function make(place: ArchivePlace, out: string, content: ContentToArchive): Promise<string> {
  await ensureBuild(root, line)
  const site = await startSiteToKeep(content.settings, place.folder, (source, said) => line(`[${source}] ${said}`))
  const step = startProgress('Archiving')
  try {
    return await makeArchive({ content, site, place, out, version: versionOf(root), tell: step.tell })
  } finally {
    step.end()
    await site.stop()
  }
}

async function clean(place: ArchivePlace, out: string, archive: string, content: ContentToArchive): Promise<string> {
  const step = startProgress('Cleaning')
  try {
    const notToKeep = await content.notToKeep()
    const { siteUrl: site } = content.settings
    return await cleanArchive({ archive, notToKeep, place, out, site, version: versionOf(root), tell: step.tell })
  } finally {
    step.end()
  }
}

async function main(): Promise<void> {
  const words = readWords()
  if (words === null) return void process.stdout.write(help)
  const { out, without } = words
  if (without !== undefined && !existsSync(without)) throw new SetupError(`there is no file ${without}.`)
  const place = await placeFor(out)
  // What is half of an archive may hold what somebody takes back a moment later.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      rmSync(place.folder, { recursive: true, force: true })
      process.exit(1)
    })
  let content: ContentToArchive | null = null
  try {
    content = await openContentToArchive(root, (source, said) => line(`[${source}] ${said}`))
    const said = await (without === undefined ? make(place, out, content) : clean(place, out, without, content))
    process.stdout.write(`${said}\n`)
  } finally {
    await content?.stop()
    await place.clear()
  }
}

try {
  await main()
} catch (error) {
  line(`nap1325: ${messageOf(error)}`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
