import { createWriteStream, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { lakeCommand } from '../bench/processes.ts'
import { sampleContent } from '../sample/sample-content.ts'
import { faultsOf, type Drill, type DrillResult } from './drill.ts'
import { runArchive } from './support/run-archive.ts'
import { isStoryPage, readWarcWith } from './support/read-warc-with.ts'
import { clientFor, makeContent, startSite } from './support/site.ts'
import { withdrawConsent } from './support/stories.ts'

/** Every fifth story may be read, and not be kept. */
const mayNotBeKept = (number: number) => number % 5 === 0
const mark = (number: number) => String(number).padStart(4, '0')
/** What would tell of a story: its addresses, with its ids in them. */
const wordsOf = (number: number) => [`sample-story-${mark(number)}`, `voorbeeldverhaal-${mark(number)}`]

export const archive: Drill = {
  name: 'archive',
  promise:
    'An archive of a running site with 1,000 stories is read whole by another program, without anything of a story that may not be kept; after a withdrawal a copy is without that one too.',
  async run({ folder, isQuick, say, afterwards }): Promise<DrillResult> {
    const reader = process.env.WARC_READER
    if (reader === undefined)
      return {
        figures: { 'not run': 'set WARC_READER to a folder with the package warc (npm install warc)' },
        faults: [],
      }
    if (!existsSync(join(reader, 'node_modules', 'warc'))) throw new Error(`Install warc in ${reader} first.`)
    const stories = isQuick ? 25 : 1_000
    makeContent(folder)
    const file = join(folder, 'sample.ndjson')
    await pipeline(Readable.from(lines(stories)), createWriteStream(file))
    lakeCommand(folder, 'import', file)
    const site = await startSite(folder, { isWarm: false })
    afterwards(site.stop)
    const whole = join(folder, 'whole.warc.gz')
    const clean = join(folder, 'clean.warc.gz')
    const settings = { DATA_DIR: folder, SITE_URL: site.url }
    const refused = Array.from({ length: stories }, (_, place) => place + 1).filter(mayNotBeKept)
    const words = refused.flatMap(wordsOf)

    say(`an archive of ${stories} stories …`)
    const making = await timed(() => runArchive(settings, '--out', whole))
    const first = await timed(async () => readWarcWith(reader, whole, words))
    const showing = readWarcWith(reader, whole, wordsOf(1)).holding.filter((address) => isStoryPage(address))
    say('a withdrawal …')
    await withdrawConsent(clientFor(folder, `${site.url}/lake`, 'editor'), 'sample-story-0001')
    const cleaning = await timed(() => runArchive(settings, '--without', whole, '--out', clean))
    const second = await timed(async () => readWarcWith(reader, clean, [...words, ...wordsOf(1)]))
    return {
      figures: {
        stories,
        'archive made (ms)': making.ms,
        'archive (bytes)': statSync(whole).size,
        records: first.result.records,
        'pages of stories': first.result.stories,
        'of which show the one that is withdrawn': showing.length,
        'read by warc (ms)': first.ms,
        'copy without one story (ms)': cleaning.ms,
        'copy (bytes)': statSync(clean).size,
        'records of the copy': second.result.records,
      },
      faults: faultsOf(
        [first.result.stories >= 2 * (stories - refused.length), 'stories that may be kept are missing'],
        [first.result.light.length === 0, `light pages are in it: ${first.result.light[0]}`],
        [first.result.toLight === 0, `${first.result.toLight} pages lead to a light form, which is not in it`],
        [first.result.holding.length === 0, `a story that may not be kept is in ${first.result.holding[0]}`],
        [second.result.holding.length === 0, `the story that was withdrawn is in ${second.result.holding[0]}`],
        [
          second.result.stories === first.result.stories - showing.length,
          `the copy has ${second.result.stories} pages of stories, and not all that show nothing of the one that was withdrawn`,
        ],
        [second.result.records < first.result.records, 'the copy is not smaller'],
      ),
    }
  },
}

function* lines(stories: number) {
  for (const document of sampleContent({ stories, signatories: 75 })) {
    const number = Number(/^consent\.sample-story-(\d+)$/.exec(document._id)?.[1] ?? 0)
    const channels = number > 0 && !mayNotBeKept(number) ? { channels: ['web', 'copies', 'archives'] } : {}
    yield `${JSON.stringify({ ...document, ...channels })}\n`
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number }> {
  const began = performance.now()
  const result = await work()
  return { result, ms: Math.round(performance.now() - began) }
}
