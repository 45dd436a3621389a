import { join } from 'node:path'
import { createClient } from '@sanity/client'
import { messageOf } from '../lib/message-of.ts'
import { SetupError } from '../server/preparation/setup-error.ts'
import { readSettings } from '../server/settings.ts'
import { hostedChecks, type Scratch } from './hosted/checks.ts'
import { cleanUp } from './hosted/clean-up.ts'

/**
 * `npm run check-hosted`: whether hosted Sanity does what the site assumes.
 * Exit code: 0 all as assumed, 1 something differs or was left behind, 2 it could not begin.
 */
const help = `npm run check-hosted

  Reads and writes in a scratch dataset of your project at Sanity, says what differs from what the site assumes, and
  deletes what it wrote. It never uses the site's own dataset.

  CHECK_HOSTED_DATASET   the scratch dataset: npx sanity datasets create scratch
  CHECK_HOSTED_TOKEN     a token that may write there (role Editor)
  NEXT_PUBLIC_SANITY_PROJECT_ID   the project; with the site's other variables, from the environment or .env
`

/** @throws SetupError */
function openScratch(): Scratch {
  const { backend, projectId, dataset: ofSite } = readSettings(join(import.meta.dirname, '..'))
  const { CHECK_HOSTED_DATASET: dataset, CHECK_HOSTED_TOKEN: token } = process.env
  if (backend !== 'hosted')
    throw new SetupError('NEXT_PUBLIC_SANITY_PROJECT_ID is not set: there is no hosted project to check.')
  if (!dataset || !token)
    throw new SetupError(`CHECK_HOSTED_DATASET and CHECK_HOSTED_TOKEN are needed, both.\n\n${help}`)
  if (dataset === ofSite)
    throw new SetupError(`CHECK_HOSTED_DATASET is the site's own dataset, “${dataset}”: name a scratch one.`)
  const config = { projectId, dataset, apiVersion: '2026-03-01', useCdn: false, maxRetries: 0, timeout: 30_000 }
  return {
    client: createClient({ ...config, token, perspective: 'raw' }),
    anonymous: createClient({ ...config, perspective: 'raw' }),
    prefix: `check-hosted-${crypto.randomUUID()}`,
  }
}

/** @returns whether all is as assumed */
async function main(): Promise<boolean> {
  const scratch = openScratch()
  await scratch.client.fetch('count(*)').catch((error: unknown) => {
    throw new SetupError(`The scratch dataset could not be read: ${messageOf(error)}`)
  })
  let isAsAssumed = true
  try {
    for (const { assumes, run } of hostedChecks) {
      const difference = await run(scratch).catch((error: unknown) => `It could not be tried: ${messageOf(error)}`)
      isAsAssumed &&= difference === null
      console.log(
        `${difference === null ? 'as assumed' : 'DIFFERS   '}  ${assumes}${difference === null ? '' : `\n            ${difference}`}`,
      )
    }
  } finally {
    const left = await cleanUp(scratch).then(
      () => null,
      (error: unknown) => messageOf(error),
    )
    if (left !== null) {
      isAsAssumed = false
      console.log(`Documents “${scratch.prefix}…” were left in the dataset: ${left}`)
    }
  }
  return isAsAssumed
}

if (process.argv.includes('--help')) console.log(help)
else
  try {
    process.exitCode = (await main()) ? 0 : 1
  } catch (error) {
    process.stderr.write(`nap1325: ${messageOf(error)}\n`)
    process.exitCode = error instanceof SetupError ? 2 : 1
  }
