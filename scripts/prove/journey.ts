import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from '../test/chromium.ts'
import { readPlaywright } from '../test/playwright-report.ts'
import { faultsOf, type Drill } from './drill.ts'

const title = 'a changed title is public when it is published, not before, and the old one never again'

export const journey: Drill = {
  name: 'journey',
  promise: 'A title that is changed in a real Studio is on the page within a second of publishing, 20 times of 20.',
  async run({ folder, isQuick, say }) {
    const times = isQuick ? 3 : 20
    const report = join(folder, 'report.json')
    say(`${times} times …`)
    const words = ['test', 'studio.spec', '-g', title, '--project=journeys', '--workers=1', `--repeat-each=${times}`]
    const child = spawn('playwright', words, {
      env: { ...process.env, CI: '', PROVE: '1', CHROMIUM_PATH: ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      stdio: ['ignore', 2, 2],
    })
    await once(child, 'exit')
    const { passed, failed } = readPlaywright(JSON.parse(readFileSync(report, 'utf8')))
    return {
      figures: { passed, failed },
      faults: faultsOf([passed === times && failed === 0, `${failed} of ${times} failed`]),
    }
  },
}
