import { readArguments } from './arguments.ts'
import { lakeSettings } from './settings.ts'
import { say } from './with-lake.ts'

/** `upgrade-check [--json] [--no-trial]` — changes nothing; beside an older version that runs. */
export async function checkUpgrade(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, {
    json: { type: 'boolean', default: false },
    'no-trial': { type: 'boolean', default: false },
  })
  const { foreseeUpgrade } = await import('../upgrade/foresee-upgrade.ts')
  const foreseen = await foreseeUpgrade(lakeSettings(values).dataDir, !values['no-trial'])
  if (values.json) return say(JSON.stringify(foreseen))
  const { from, to, steps, trial } = foreseen
  if (from > to) {
    say(`The folder was written by a newer version: schema ${from}, this one knows ${to}. It would be refused.`)
    process.exitCode = 1
    return
  }
  if (steps.length === 0) return say(`Nothing would change: the folder has schema ${from}, as this version.`)
  say(`From schema ${from} to ${to}: ${steps.join('; ')}.`)
  say('No older version starts on the folder afterwards: the way back is to restore a backup that was made before.')
  if (!trial) return
  if (trial.fault === null)
    return say(
      `Tried on a copy: ${trial.documents} documents, ${trial.isContentChanged ? 'some' : 'none'} of them changed.`,
    )
  say(`Tried on a copy, it failed: ${trial.fault}. Do not upgrade.`)
  process.exitCode = 1
}
