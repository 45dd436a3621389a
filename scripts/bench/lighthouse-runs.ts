import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { freePort } from './free-port.ts'
import { median } from './wrk.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

type Category = (typeof categories)[number]

export interface Scores {
  readonly path: string
  /** The median of all runs, from 0 to 100. */
  readonly scores: Readonly<Record<Category, number>>
  /** What was marked down in at least one run. */
  readonly remarks: readonly string[]
}

/**
 * Lighthouse as it is set for phones, several times for each page: what it says of speed is an estimate that differs from
 * run to run.
 * @param executablePath of a Chromium
 */
export async function lighthouseRuns(
  executablePath: string,
  site: string,
  paths: readonly string[],
  runs: number,
): Promise<Scores[]> {
  const port = await freePort()
  const args = [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu', '--disable-background-networking']
  const browser = await chromium.launch({ executablePath, args })
  const results: Scores[] = []
  try {
    for (const path of paths) {
      const found = categories.map((): number[] => [])
      const remarks = new Set<string>()
      for (let run = 0; run < runs; run++) {
        const result = await lighthouse(site + path, { port, onlyCategories: [...categories], logLevel: 'error' })
        if (!result) throw new Error(`Lighthouse said nothing of ${path}.`)
        const { lhr } = result
        categories.forEach((category, index) => {
          const { score, auditRefs } = lhr.categories[category] ?? { score: null, auditRefs: [] }
          found[index]?.push(Math.round((score ?? 0) * 100))
          for (const { id, weight } of auditRefs) {
            const audit = lhr.audits[id]
            if (audit && weight > 0 && audit.score !== null && audit.score < 0.9)
              remarks.add(`${id}${audit.displayValue ? ` (${audit.displayValue})` : ''}`)
          }
        })
      }
      const [performance = 0, accessibility = 0, bestPractices = 0, seo = 0] = found.map(median)
      const scores = { performance, accessibility, 'best-practices': bestPractices, seo }
      results.push({ path, scores, remarks: [...remarks] })
      console.log(path, Object.values(scores).join(' '), [...remarks].join(', '))
    }
  } finally {
    await browser.close()
  }
  return results
}
