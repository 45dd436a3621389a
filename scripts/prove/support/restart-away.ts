import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { startSite, type SiteProcess, type StartOptions } from './site.ts'
import type { UnreliableApi } from './unreliable-api.ts'
import { until } from './wait.ts'

export interface RestartAway {
  /** Pages that show nothing of a story, and how many of them were not given. */
  readonly free: number
  readonly failed: number
  /** Pages that show something of one, and how many of them were given although nobody knows who agrees now. */
  readonly others: number
  readonly shown: number
  /** Until all of them were given when the content API was back; `null` where that took too long. Milliseconds. */
  readonly back: number | null
}

/**
 * Starts a site again while the content API is away, and looks which pages it gives.
 * @param site is stopped; the other that is started in its place is given to `afterwards`
 */
export async function restartAway(
  site: SiteProcess,
  api: UnreliableApi,
  dataDir: string,
  { env = {}, afterwards }: StartOptions & { readonly afterwards: (stop: () => Promise<void>) => void },
): Promise<RestartAway> {
  await site.stop()
  const kept = keptPages(dataDir)
  const again = await startSite(dataDir, { isWarm: false, env: { ...env, PORT: new URL(site.url).port } })
  afterwards(again.stop)
  const given = async (keys: readonly string[]) => {
    let count = 0
    for (const key of keys) {
      const answer = await fetch(again.url + key, { redirect: 'manual' })
      await answer.arrayBuffer()
      if (answer.status === 200) count += 1
    }
    return count
  }
  const [free, shown] = [await given(kept.free), await given(kept.others)]
  api.become('well')
  const back = await until(async () => (await given(kept.others)) === kept.others.length, 60_000)
  return { free: kept.free.length, failed: kept.free.length - free, others: kept.others.length, shown, back }
}

/** The pages for readers that a stopped site has kept. */
function keptPages(dataDir: string): { free: string[]; others: string[] } {
  const database = new DatabaseSync(join(dataDir, 'pages', 'front-1.sqlite'), { readOnly: true })
  const keys = (needsConsent: number) =>
    database
      .prepare('SELECT key FROM page WHERE needsConsent = ?')
      .all(needsConsent)
      .map(({ key }) => String(key))
      .filter((key) => /^\/(en|nl)(\/|$)/.test(key))
  const found = { free: keys(0), others: keys(1) }
  database.close()
  return found
}
