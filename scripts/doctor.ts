import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { messageOf } from '../lib/message-of.ts'
import { examine } from './doctor/examine.ts'
import { exitCodeOf } from './doctor/finding.ts'
import { report } from './doctor/report.ts'
import { packages } from './doctor/packages.ts'

/** `npm run doctor`: what is wrong with this installation, and how to mend it. */
const help = `npm run doctor -- [--json] [--no-packages]

Examines this installation, and changes nothing: settings, folders and their rights, disk, database, ledger, backups, content
API and tokens, what readers get from outside, known weaknesses of packages. Run it as the user of the site.

  --json         the findings as JSON
  --no-packages  do not ask the registry for weaknesses

Exit code, as monitoring programs read it: 0 fine, 1 something to look at, 2 something to mend, 3 it could not be examined.
`
const root = join(import.meta.dirname, '..')

try {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      json: { type: 'boolean', default: false },
      packages: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(help)
  } else {
    const file = join(root, '.env')
    if (existsSync(file)) process.loadEnvFile(file)
    const findings = [...(values.packages ? packages(root) : []), ...(await examine(root, process.env))]
    console.log(report(findings, values.json))
    process.exitCode = exitCodeOf(findings)
  }
} catch (error) {
  process.stderr.write(`nap1325: ${messageOf(error)}\n`)
  process.exitCode = 3
}
