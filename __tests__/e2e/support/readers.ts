import { expect, type Page } from '@playwright/test'

export interface Reading {
  readonly pages: number
  /** Each read that did not bring a page. */
  readonly failures: readonly string[]
}

/** Readers who go through the pages of some sites, again and again, for a time. */
export async function readFor(seconds: number, sites: readonly string[], paths: readonly string[]): Promise<Reading> {
  const readers = 16
  const end = performance.now() + seconds * 1000
  const failures: string[] = []
  let pages = 0
  const read = async (reader: number): Promise<void> => {
    for (let turn = reader; performance.now() < end; turn++) {
      const url = `${sites[turn % sites.length]}${paths[turn % paths.length]}`
      try {
        const answer = await fetch(url)
        const body = await answer.text()
        if (answer.status !== 200 || !body.includes('<h1')) failures.push(`${url}: ${answer.status}`)
      } catch (error) {
        failures.push(`${url}: ${error}`)
      }
      pages += 1
    }
  }
  await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)))
  return { pages, failures }
}

/** Milliseconds. With the clock only where nothing else runs: `npm run prove`. */
const patience = process.env.PROVE ? 1_000 : 60_000

/**
 * Asks until an answer is new, and then twenty times more: what readers had before must not come back. How soon it is new is
 * judged by `npm run prove` alone: other journeys keep the machine busy.
 */
export async function becomesForGood(what: string, isNew: () => Promise<boolean>): Promise<void> {
  await expect.poll(isNew, { message: what, intervals: [50], timeout: patience }).toBe(true)
  for (let answer = 0; answer < 20; answer++)
    expect(await isNew(), `${what}, answer ${answer} after the first`).toBe(true)
}

/** Opens a page that was made just now: it is there within a second of the commit, not with it. */
export const opens = (page: Page, path: string) =>
  expect(async () => expect((await page.goto(path))?.status()).toBe(200)).toPass()
