import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { forgetHistory } from '../lib/redirects/forget-history.ts'
import { eraseReviews } from '../server/maintenance/reviews/erase-reviews.ts'
import { SetupError } from '../server/preparation/setup-error.ts'
import { readSettings } from '../server/settings.ts'
import { openContent } from './health/open-content.ts'

/**
 * `npm run erase-reviews`: what the running site does each hour, at once, or sooner than it would.
 * Exit code: 0 done, 1 it failed, 2 it could not begin.
 */
const help = `npm run erase-reviews -- [--days N] [--link ID]

  Erases what is kept of review links that have ended: when they were opened, remarks, consent that nobody confirmed.
  Consent that counts stays, with its link.

  --days N    links that ended N days ago or longer; without it, as many as REVIEW_DAYS says. 0: all that have ended
  --link ID   one link only, such as review.7f9c…: with --days 0, what somebody asks to be erased now
`

const root = join(import.meta.dirname, '..')

/** @throws SetupError */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { days: { type: 'string' }, link: { type: 'string' }, help: { type: 'boolean', default: false } },
  })
  if (values.help) return void process.stdout.write(help)
  const { reviewDays } = readSettings(root)
  if (values.days !== undefined && !/^\d{1,4}$/.test(values.days))
    throw new SetupError(`--days is a number of days, such as --days 30; it was "${values.days}".`)
  if (values.link !== undefined && !/^review\.[\w-]+$/.test(values.link))
    throw new SetupError(`--link is the id of a review link, such as review.7f9c…; it was "${values.link}".`)
  const { client, mayWrite } = await openContent(root)
  if (!mayWrite)
    throw new SetupError('SANITY_API_WRITE_TOKEN is not set: nothing can be erased without a token that may write.')
  const forget = (ids: readonly string[]) => forgetHistory(client, ids)
  const days = values.days === undefined ? reviewDays : Number(values.days)
  const { links, records } = await eraseReviews({ client, days, forget, now: Date.now(), only: values.link })
  process.stdout.write(`Erased: ${records} records of reviews and ${links} review links.\n`)
}

try {
  await main()
} catch (error) {
  process.stderr.write(`nap1325: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof SetupError ? 2 : 1
}
