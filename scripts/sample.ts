import { parseArgs } from 'node:util'
import { sampleContent } from './sample/sample-content.ts'

/**
 * `npm run sample -- --stories 1000 --signatories 75 > sample.ndjson`: content to try lists, search and budgets with,
 * beside the first content: `npm run lake -- import sample.ndjson`. The same numbers always give the same content.
 */
const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '1000' },
    signatories: { type: 'string', default: '75' },
  },
})

function count(name: keyof typeof values): number {
  const number = Number(values[name])
  if (!Number.isSafeInteger(number) || number < 0 || number > 100_000) {
    process.stderr.write(`--${name} must be a number from 0 to 100000\n`)
    process.exit(1)
  }
  return number
}

for (const document of sampleContent({ stories: count('stories'), signatories: count('signatories') }))
  if (!process.stdout.write(`${JSON.stringify(document)}\n`))
    await new Promise((done) => process.stdout.once('drain', done))
