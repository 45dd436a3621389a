import { z } from 'zod'
import { until } from '../support/wait.ts'
import type { EngineKey, EngineTab } from './engine.ts'

/** How long a page may take to become what a reader waits for. Milliseconds; nobody's clock is judged here. */
const patience = 20_000

const Place = z.object({ x: z.number(), y: z.number() }).nullable()

/** Somebody who reads the site in a window. What she expects and does not find is an error with a sentence. */
export interface EngineReader {
  /** Goes to an address of the site. */
  open(path: string): Promise<void>
  /** Presses the first of these that she can see, after she has scrolled to it. */
  click(selector: string): Promise<void>
  press(key: EngineKey, times?: number): Promise<void>
  type(text: string): Promise<void>
  back(): Promise<void>
  /** Waits until an expression in the page is true. */
  see(what: string, expression: string): Promise<void>
  /** Waits until she is at an address of the site, whatever follows `#`. */
  arrive(path: string): Promise<void>
  /** What a selector finds first, as a string to be used in expressions. */
  read(expression: string): Promise<string>
}

/** An element that is shown, as an expression. */
export const shown = (selector: string) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].find((one) => one.checkVisibility() && one.getClientRects().length > 0)`

export function readerOf(tab: EngineTab, site: string): EngineReader {
  /** Between two pages there is nothing to ask: that is not yet. */
  const becomes = async (expression: string) =>
    (await until(async () => Boolean(await tab.ask(`Boolean(${expression})`)), patience, 50)) !== null
  const see = async (what: string, expression: string) => {
    if (await becomes(expression)) return
    throw new Error(`${what}: not so at ${await tab.ask('location.href')} (${expression})`)
  }
  return {
    see,
    open: (path) => tab.open(new URL(path, site).href),
    async click(selector) {
      await see(`${selector} is there`, shown(selector))
      const place = Place.parse(await tab.ask(placeOf(selector)))
      if (!place) throw new Error(`${selector} is gone`)
      await tab.clickAt(place.x, place.y)
    },
    async press(key, times = 1) {
      for (let press = 0; press < times; press++) await tab.press(key)
    },
    type: (text) => tab.type(text),
    back: () => tab.back(),
    arrive: (path) =>
      see(
        `she comes to ${path}`,
        `location.pathname + location.search === ${JSON.stringify(path)} && document.readyState === 'complete'`,
      ),
    read: async (expression) => z.string().parse(await tab.ask(expression)),
  }
}

/** The middle of its first line: a link that runs on to the next line has nothing in the middle of all. */
const placeOf = (selector: string) => `(() => {
  const one = ${shown(selector)}
  one?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const [line] = one?.getClientRects() ?? []
  return line ? { x: line.x + line.width / 2, y: line.y + line.height / 2 } : null
})()`
