import { join, relative } from 'node:path'
import { boundedLog } from './processes/log.ts'
import { formatFor, logWriter } from './processes/log-writer.ts'
import { SetupError } from './preparation/setup-error.ts'
import { readSettings } from './settings.ts'
import { startSite } from './start-site.ts'

/** `npm start` and `npm run dev`: prepares what is missing, runs everything, and stops it all on Ctrl-C. */
const isDevelopment = process.argv.includes('--dev')
const root = join(import.meta.dirname, '..')

/** To a person what it says as it is; to a program line by line. */
function openOutput() {
  const { logFormat } = readSettings(root)
  const format = formatFor(logFormat, process.stdout.isTTY)
  const writeOut = logWriter(format, 1)
  const write = logWriter(formatFor(logFormat, process.stderr.isTTY), 2)
  const say = (text: string) => {
    if (format === 'plain') return void process.stdout.write(`${text}\n`)
    for (const line of text.split('\n')) if (line.trim() !== '') writeOut('start', line.trim())
  }
  // Developers want each error each time, in full.
  return { say, log: isDevelopment ? write : boundedLog({ write }) }
}

const starting = new AbortController()
let stop = () => starting.abort()
process.on('SIGINT', () => stop())
process.on('SIGTERM', () => stop())

try {
  const { say, log } = openOutput()
  const { signal } = starting
  const site = await startSite({ root, isDevelopment, isTerminal: process.stdout.isTTY, say, log, signal })
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
      ? `Content is kept in ${folderName(site.dataDir)}. Ctrl-C stops everything.`
      : 'Ctrl-C stops everything.',
  )

  let isStopping = false
  stop = () => {
    if (isStopping) return
    isStopping = true
    void site.stop().then(() => process.exit(0))
  }
  // While it was on its way to that line.
  if (signal.aborted) stop()
} catch (error) {
  // Who stops it before it runs has what she wanted; the next start goes on from there.
  if (starting.signal.aborted) process.exit(0)
  process.stderr.write(
    `nap1325: ${error instanceof SetupError ? error.message : error instanceof Error ? error.stack : error}\n`,
  )
  process.exit(1)
}

/** As somebody would type it who is where this was started. */
function folderName(folder: string): string {
  const name = relative(process.cwd(), folder)
  return name.startsWith('..') ? folder : name || '.'
}
