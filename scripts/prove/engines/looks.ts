import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { EngineContent } from './content.ts'
import type { EngineTab } from './engine.ts'

/** A phone, and a desk. */
const lookWidths = [390, 1440] as const

const looksOf = ({ story, arabic }: EngineContent) =>
  Object.entries({
    home: '/en',
    stories: '/en/stories',
    verhalen: '/nl/verhalen',
    story,
    arabic,
    signatory: '/en/signatories/pax',
    signatories: '/en/signatories',
    document: '/en/documents/nap-iv',
    documents: '/en/documents',
    countries: '/en/countries',
    outcome: '/en/outcomes/1',
    search: '/en/search?q=women',
    pledges: '/en/pledges',
    light: '/en?light',
    nothing: '/en/nothing',
  })

const Size = z.object({ height: z.number(), overflow: z.number() })

/** When its letters and the pictures in view are there. */
const size = `document.fonts.ready
  .then(() => Promise.all([...document.images].filter((one) => one.getBoundingClientRect().top < innerHeight).map((one) => one.decode())))
  .then(() => ({
  height: document.documentElement.scrollHeight,
  overflow: document.documentElement.scrollWidth - innerWidth,
}))`

export interface TakenLooks {
  /** How high each page is, by its name and width. */
  readonly heights: ReadonlyMap<string, number>
  readonly faults: readonly string[]
}

/** Takes a picture of each kind of page into a folder, and finds those that are wider than the window. */
export async function takeLooks(
  tab: EngineTab,
  site: string,
  folder: string,
  content: EngineContent,
): Promise<TakenLooks> {
  await mkdir(folder, { recursive: true })
  const heights = new Map<string, number>()
  const faults: string[] = []
  for (const width of lookWidths) {
    // A page that is there, not the one somebody else's window was left with.
    await tab.open(site)
    await tab.resize(width, 1600)
    for (const [name, path] of looksOf(content)) {
      await tab.open(new URL(path, site).href)
      const { height, overflow } = Size.parse(await tab.ask(size))
      heights.set(`${name} at ${width}`, height)
      if (overflow > 0) faults.push(`${path} is ${overflow} pixels wider than a window of ${width}`)
      await writeFile(join(folder, `${name}-${width}.png`), await tab.picture())
    }
  }
  return { heights, faults }
}

/** The page that differs most in its height from the same one in another engine, in a sentence. */
export function mostDifferent(these: TakenLooks, others: TakenLooks): string {
  const differences = [...these.heights].map(([page, height]) => {
    const other = others.heights.get(page) ?? height
    return { page, percent: Math.round((100 * (height - other)) / other) }
  })
  const [most] = differences.toSorted((a, b) => Math.abs(b.percent) - Math.abs(a.percent))
  return most ? `${most.page}, by ${most.percent} %` : 'none'
}
