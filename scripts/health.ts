import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent, count, type CheckResult } from '../sanity/health/checks.ts'
import { loadContent } from '../sanity/health/content/load-content.ts'
import { SetupError } from '../server/preparation/setup-error.ts'
import { openContent } from './health/open-content.ts'
import { checkPages } from './health/pages.ts'
import { report } from './health/report.ts'
import { tryLinks } from './health/try-links.ts'

/**
 * `npm run health`: the list of Studio's “Content health”, with the links tried and the pages looked at by axe.
 * Exit code: 0 nothing has to be mended, 1 something has, 2 it could not be looked at.
 */
const help = `npm run health -- [--json] [--strict] [--no-links] [--no-pages] [--most N]

  --json      the findings as JSON, for other programs
  --strict    exit code 1 also when something is only to be looked at
  --no-links  do not try links to other sites; what is known of them is told
  --no-pages  do not look at pages with axe
  --most N    look at N pages at most; 100 unless told
`

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  allowNegative: true,
  options: {
    json: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    links: { type: 'boolean', default: true },
    pages: { type: 'boolean', default: true },
    most: { type: 'string', default: '100' },
    help: { type: 'boolean', default: false },
  },
})

/** @throws SetupError */
function mostPages(): number {
  if (/^[1-9]\d*$/u.test(values.most)) return Number(values.most)
  throw new SetupError(`--most is a number of pages, such as --most 20; it was "${values.most}".`)
}

async function main(): Promise<number> {
  if (values.help) {
    console.log(help)
    return 0
  }
  const { client, siteUrl, mayWrite } = await openContent(root)
  const notes: string[] = []
  const loaded = await loadContent(client, new Date())
  let links = loaded.links
  if (values.links) {
    const tried = await tryLinks(loaded, { client, siteUrl, mayWrite })
    links = tried.links
    if (tried.note) notes.push(tried.note)
  }
  const content = { ...loaded, links }
  const results: CheckResult[] = checkContent(content)
  if (values.pages) {
    const looked = await checkPages(siteUrl, content, mostPages())
    results.push({ name: 'pages', title: 'Pages, by axe', findings: looked.findings })
    notes.push(looked.note)
  }
  console.log(
    values.json
      ? JSON.stringify({ date: content.now.toISOString(), site: siteUrl, notes, results }, null, 2)
      : report(results, notes, `${siteUrl}/studio`),
  )
  return count(results, 'mend') > 0 || (values.strict && count(results, 'look') > 0) ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(`nap1325: ${error.message}\n`)
  process.exitCode = 2
}
