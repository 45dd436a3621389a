import { join, relative } from 'node:path'
import { boundedLog } from './processes/log.ts'
import { SetupError } from './preparation/setup-error.ts'
import { startSite } from './start-site.ts'

/** `npm start` and `npm run dev`: prepares what is missing, runs everything, and stops it all on Ctrl-C. */
const isDevelopment = process.argv.includes('--dev')
const root = join(import.meta.dirname, '..')
const say = (line: string) => void process.stdout.write(`${line}\n`)
const write = (line: string) => void process.stderr.write(`${line}\n`)
// Developers want each error each time, in full.
const log = isDevelopment ? (source: string, line: string) => write(`[${source}] ${line}`) : boundedLog({ write })

try {
  const site = await startSite({ root, isDevelopment, isTerminal: process.stdout.isTTY, say, log })
  // A link that works for a day does not belong in the log of a service, which prints at every restart.
  const signIn = site.signInLink
    ? `${site.signInLink}\n           (works once, within 24 hours)`
    : `npm run lake -- sign-in-link EMAIL --studio ${site.url}/studio`
  const link = site.dataDir ? `\n  Sign in  ${signIn}` : ''
  say(`
  Site     ${site.url}
  Studio   ${site.url}/studio${link}
`)
  say(
    site.dataDir
      ? `Content is kept in ${relative(process.cwd(), site.dataDir) || '.'}. Ctrl-C stops everything.`
      : 'Ctrl-C stops everything.',
  )

  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    void site.stop().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  process.stderr.write(
    `nap1325: ${error instanceof SetupError ? error.message : error instanceof Error ? error.stack : error}\n`,
  )
  process.exit(1)
}
