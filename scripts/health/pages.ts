import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser } from '@playwright/test'
import { about } from '../../sanity/health/content/about.ts'
import type { Finding, HealthContent } from '../../sanity/health/content/finding.ts'
import { sitePages } from '../pages/site-pages.ts'
import { findChromium } from '../test/find-chromium.ts'
import { documentsByPath } from './documents-by-path.ts'

/** WCAG 2.2 AA and what it contains. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
interface Looked {
  readonly findings: readonly Finding[]
  /** How much was looked at, or why nothing was. */
  readonly note: string
}

/**
 * Opens the pages that readers see and has axe look at them.
 * @param most a site of thousands of stories has thousands of pages of the same few templates
 */
export async function checkPages(siteUrl: string, content: HealthContent, most: number): Promise<Looked> {
  const executablePath = findChromium()
  if (!executablePath)
    return {
      findings: [],
      note: 'Pages were not looked at: there is no Chromium. Install one, or name it: CHROMIUM_PATH=…',
    }
  const paths = await sitePages(siteUrl)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const findings: Finding[] = []
    for (const path of paths.slice(0, most)) findings.push(...(await lookAt(browser, siteUrl + path, content)))
    const left = paths.length > most ? `; the other ${paths.length - most} were left out` : ''
    return { findings, note: `axe looked at ${Math.min(paths.length, most)} pages${left}.` }
  } finally {
    await browser.close()
  }
}

async function lookAt(browser: Browser, address: string, content: HealthContent): Promise<Finding[]> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const answer = await page.goto(address)
    const path = decodeURIComponent(new URL(address).pathname)
    const document = documentsByPath(content).get(path) ?? { _id: path, _type: '', _rev: '' }
    if (!answer?.ok())
      return [about(document, { urgency: 'mend', message: `${path} answers ${answer?.status() ?? 'nothing'}.` })]
    const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze()
    return violations.map(({ help, nodes }) => {
      const where = nodes.map(({ target }) => target.join(' ')).slice(0, 3)
      return about(document, { urgency: 'mend', message: `${path}: ${help} (${where.join('; ')}).` })
    })
  } finally {
    await context.close()
  }
}
