import { resolve } from 'node:path'
import { z } from 'zod'
import { messageOf } from '../../lib/message-of.ts'
import type { Env } from '../../sanity/env.ts'
import { lakeCommand } from '../../server/preparation/lake-command.ts'
import { dataFolder } from '../doctor/files.ts'
import { good, look, mend, type DoctorFinding } from '../doctor/finding.ts'
import { settingsOf } from '../doctor/settings.ts'
import { newestBackup } from '../doctor/storage.ts'

/** As `lake upgrade-check --json` says it. */
const Foreseen = z.object({
  from: z.int(),
  to: z.int(),
  steps: z.array(z.string()),
  bytes: z.number(),
  free: z.number(),
  trial: z
    .object({
      documents: z.int(),
      isContentChanged: z.boolean(),
      milliseconds: z.number(),
      fault: z.string().nullable(),
    })
    .nullable(),
})
type Foreseen = z.output<typeof Foreseen>

/** How old a backup may be that an upgrade can go back to. Milliseconds. */
const freshEnough = 3_600_000

/**
 * What the first start of this version would do to an installation; changes nothing, and may run beside the version before.
 * @param root the project's folder
 * @param variables its settings
 */
export async function foreseeUpgradeOfSite(
  root: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<DoctorFinding[]> {
  const read = settingsOf(variables, 'This version would not start: correct it.')
  if ('wrong' in read) return read.wrong
  const { settings } = read
  const settled = good('settings', 'This version understands them all.')
  if (settings.backend === 'hosted')
    return [settled, good('content', 'It is in hosted Sanity, and this version keeps no schema of its own there.')]
  if (settings.lakeUrl)
    return [
      settled,
      look('content', `It is in the lake at ${settings.lakeUrl}.`, 'Run this where that keeps its folder.'),
    ]
  const dataDir = resolve(root, settings.dataDir)
  const folder = dataFolder(dataDir)
  if (folder.state !== 'good') return [settled, folder]
  const answer = await lakeCommand(dataDir, ['upgrade-check', '--json']).catch((error: unknown) => messageOf(error))
  const foreseen = Foreseen.safeParse(parsed(answer))
  if (!foreseen.success)
    return [settled, mend('database', answer.replace(/^lake: /, ''), 'docs/upgrades.md says more.')]
  return [settled, ...aboutSchema(foreseen.data), ...wayBack(foreseen.data, settings, Date.now())]
}

function aboutSchema({ from, to, steps, bytes, trial }: Foreseen): DoctorFinding[] {
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`
  if (from > to)
    return [
      mend(
        'database',
        `It has schema ${from}, and this version knows ${to}: it would be refused.`,
        'Use the newer version, or restore a backup of before it (docs/upgrades.md).',
      ),
    ]
  if (steps.length === 0) return [good('database', `It has schema ${from} already (${size}): nothing would change.`)]
  const schema = look(
    'database',
    `${size} would be brought from schema ${from} to ${to}: ${steps.join('; ')}.`,
    'It happens by itself at the first start, each step whole or not at all. Stop the old version before it.',
  )
  if (!trial) return [schema]
  const { fault, documents, isContentChanged, milliseconds } = trial
  const tried =
    fault === null
      ? good(
          'trial',
          `On a copy all steps were carried out in ${(milliseconds / 1000).toFixed(1)} s of CPU time; of ${documents} documents ` +
            `${isContentChanged ? 'some read' : 'none reads'} otherwise.`,
        )
      : mend('trial', `On a copy it failed: ${fault}.`, 'Do not upgrade; nothing was touched. Please report it.')
  return [schema, tried]
}

function wayBack({ steps }: Foreseen, { backups }: Env, now: number): DoctorFinding[] {
  if (steps.length === 0) return []
  const back = look(
    'way back',
    'The steps cannot be undone, and the version before refuses the folder afterwards.',
    'To go back, restore a backup that was made before: what is written after it is lost (docs/upgrades.md).',
  )
  const remedy = 'Make one now: npm run backup (docs/backup.md).'
  const newest = backups ? newestBackup(backups.folder) : null
  if (newest === null)
    return [
      back,
      look('backups', backups ? `There is none in ${backups.folder}.` : 'The site makes none by itself.', remedy),
    ]
  const minutes = Math.round((now - newest) / 60_000)
  const says = `The newest is ${minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`} old.`
  return [back, now - newest > freshEnough ? look('backups', says, remedy) : good('backups', says)]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
