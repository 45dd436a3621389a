import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createClient } from '@sanity/client'
import { messageOf } from '../lib/message-of.ts'
import { startProgress } from '../server/preparation/progress.ts'
import { SetupError } from '../server/preparation/setup-error.ts'
import { readSettings } from '../server/settings.ts'
import { moveToEmbedded } from './move/to-embedded.ts'
import { moveToHosted } from './move/to-hosted.ts'

/** `npm run move`: content between hosted Sanity and a data folder of the embedded lake. */
const help = `npm run move -- --from hosted --to FOLDER                 into a new data folder of the embedded lake
npm run move -- --from FOLDER --to hosted [--into-public]    into an empty dataset of a project at Sanity

  Carried: documents, drafts, consent records, review links with what was said by them, pictures and files.
  Not carried: history, accounts, passwords, sessions, tokens, comments and tasks, webhooks, what is kept of releases.

  NEXT_PUBLIC_SANITY_PROJECT_ID, NEXT_PUBLIC_SANITY_DATASET   the project and its dataset
  SANITY_API_READ_TOKEN    to read there (--from hosted)
  SANITY_API_WRITE_TOKEN   to write there, role Editor (--to hosted)
  LEDGER_FILE              of the data folder that is to be; what it says was taken away is taken away again

  What is ended half-way goes on when the same command is run again; nothing is in its place before it was compared.
  Exit code: 0 all is there, 1 it is not, 2 not understood.
`
const notCarried =
  'Not carried: history, accounts, passwords, sessions, tokens, comments and tasks, webhooks. Make accounts and tokens anew.'

const line = (text: string) => void process.stderr.write(`${text}\n`)

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      'into-public': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return void process.stdout.write(help)
  const { from, to } = values
  if (!from || !to || (from === 'hosted') === (to === 'hosted'))
    throw new SetupError(`say from where to where:\n\n${help}`)
  const root = join(import.meta.dirname, '..')
  const { backend, projectId, dataset, readToken, writeToken } = readSettings(root)
  if (backend !== 'hosted')
    throw new SetupError('NEXT_PUBLIC_SANITY_PROJECT_ID is not set: which project at Sanity is meant?')
  const token = to === 'hosted' ? writeToken : readToken
  if (!token)
    throw new SetupError(`${to === 'hosted' ? 'SANITY_API_WRITE_TOKEN' : 'SANITY_API_READ_TOKEN'} is not set.`)
  const client = createClient({
    projectId,
    dataset,
    token,
    apiVersion: '2026-03-01',
    useCdn: false,
    perspective: 'raw',
    timeout: 120_000,
  })
  const folder = resolve(root, to === 'hosted' ? from : to)
  // The folder is made beside its place, and its ledger is the one of its place.
  process.env.LEDGER_FILE ||= `${folder}.ledger`
  let step = startProgress('Moving')
  const progress = {
    say(text: string) {
      step.end()
      line(text)
      step = startProgress(text.replace(/\.$/, ''))
    },
    tell: (text: () => string) => step.tell(text),
  }
  const moving =
    to === 'hosted'
      ? moveToHosted({ client, folder, mayBePublic: values['into-public'], progress })
      : moveToEmbedded({ client, folder, progress })
  const said = await moving.finally(() => step.end())
  for (const sentence of [...said, notCarried]) process.stdout.write(`${sentence}\n`)
}

try {
  await main()
} catch (error) {
  line(`nap1325: ${messageOf(error)}`)
  process.exitCode = error instanceof SetupError && messageOf(error).startsWith('say ') ? 2 : 1
}
