import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { messageOf } from '../lib/message-of.ts'
import { exitCodeOf } from './doctor/finding.ts'
import { report } from './doctor/report.ts'
import { foreseeUpgradeOfSite } from './upgrade/foresee.ts'

/** `npm run upgrade-check`: what the first start of this version would do to the content. */
const help = `npm run upgrade-check -- [--json]

Run it in the folder of the new version, with the settings of the site, while the old one runs. It says which settings are not
understood any more, which steps the database would go through, tries them on a copy that it erases, and says what there is to go
back to. It changes nothing. docs/upgrades.md says the rest.

Exit code: 0 nothing would change, 1 read what it says first, 2 do not upgrade, 3 it could not be examined.
`
const root = join(import.meta.dirname, '..')

try {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  })
  if (values.help) console.log(help)
  else {
    const file = join(root, '.env')
    if (existsSync(file)) process.loadEnvFile(file)
    const findings = await foreseeUpgradeOfSite(root, process.env)
    console.log(report(findings, values.json))
    process.exitCode = exitCodeOf(findings)
  }
} catch (error) {
  process.stderr.write(`nap1325: ${messageOf(error)}\n`)
  process.exitCode = 3
}
