import { execFileSync } from 'node:child_process'
import { chromium } from '@playwright/test'
import { startStandIn } from '../hosted/stand-in.ts'
import { lakeCommand, lakeConfig, lakeScript } from '../../server/preparation/lake-command.ts'
import { ensureChromium } from '../test/chromium.ts'
import type { Drill, DrillResult } from './drill.ts'
import { startTemplate } from './suites/template-programs.ts'
import { clickToEdit, liveUpdate, pages, pictures, signIn, type TemplateVisit } from './suites/template-visits.ts'

const person = { email: 'ada@example.org', password: crypto.randomUUID() }

export const template: Drill = {
  name: 'template',
  promise:
    "Sanity's own template for Next.js, unmodified, works on the lake behind Sanity's host names: sample data, pages, pictures, live updates, signing in, click-to-edit.",
  async run(options): Promise<DrillResult> {
    const { folder, say, afterwards } = options
    const checkout = process.env.SANITY_TEMPLATE
    if (checkout === undefined)
      return {
        figures: {
          'not run': 'set SANITY_TEMPLATE to a checkout of sanity-io/sanity-template-nextjs-clean, with `npm ci` done',
        },
        faults: [],
      }
    const hosted = await startStandIn(folder, { content: null })
    afterwards(() => hosted.stop())
    const token = await lakeCommand(hosted.dataDir, ['token', 'create', '--role', 'administrator', '--label', 'import'])
    makePerson(hosted.dataDir)
    const running = await startTemplate({ checkout, hosted, token }, options)
    const browser = await chromium.launch({ executablePath: ensureChromium() })
    afterwards(() => browser.close())
    const visit: TemplateVisit = {
      ...running,
      client: hosted.client,
      reader: await browser.newContext(hosted.browser),
      editor: await browser.newContext({ ...hosted.browser, viewport: { width: 1500, height: 950 } }),
    }
    const parts: Readonly<Record<string, () => Promise<string>>> = {
      pages: () => pages(visit),
      pictures: () => pictures(visit),
      'live update': () => liveUpdate(visit),
      'signing in': () => signIn(visit, person),
      'click-to-edit': () => clickToEdit(visit),
    }
    const figures: Record<string, string | number> = {
      documents: await hosted.client.fetch<number>('count(*[!(_type match "system*")])'),
    }
    const faults: string[] = []
    for (const [name, part] of Object.entries(parts)) {
      say(`${name} …`)
      // One that does not hold says nothing of the others.
      figures[name] = await part().catch((error: unknown) => {
        faults.push(`${name}: ${error instanceof Error ? error.message : error}`)
        return 'did not hold'
      })
    }
    return { figures, faults }
  },
}

function makePerson(dataDir: string): void {
  const words = ['user', 'create', person.email, '--name', 'Ada', '--role', 'editor', '--password-stdin']
  const where = ['--data', dataDir, '--config', lakeConfig]
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', lakeScript, ...words, ...where], {
    input: person.password,
  })
}
