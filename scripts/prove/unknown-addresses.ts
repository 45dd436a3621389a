import { readdirSync, statSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { faultsOf, type Drill } from './drill.ts'
import { memoryOf, readsOf } from './support/process-tree.ts'
import { startSite } from './support/site.ts'
import { pause } from './support/wait.ts'

/** Beginnings and endings that are asked for on the web, each with a word that is new every time. */
const shapes: readonly ((word: string) => string)[] = [
  (word) => `/${word}`,
  (word) => `/${word}.php`,
  (word) => `/wp-content/${word}.php`,
  (word) => `/${word}/y/z.php?page=${word}`,
  (word) => `/${word}.rsc`,
  (word) => `/en/${word}.rsc`,
  (word) => `/en/stories/${word}.rsc?_rsc=${word}`,
  (word) => `/en.segments/${word}.segment.rsc`,
  (word) => `/${word}.prefetch.rsc`,
  (word) => `/en/${word}`,
  (word) => `/nl/verhalen/${word}`,
  (word) => `/en/stories/${word}`,
  (word) => `/en/stories/${word}/a/b/c`,
  (word) => `/en/stories/%F0%9F%98%80${word}`,
  (word) => `/en/%73tories/${word}`,
  (word) => `/%2e%2e/${word}`,
  (word) => `/en/..%2f${word}`,
  (word) => `/en//${word}`,
  (word) => `/${word}%`,
  (word) => `/${word}/`,
  (word) => `/_next/${word}`,
  (word) => `/_next/static/chunks/${word}.js`,
  (word) => `/_next/data/${word}/en.json`,
  (word) => `/_next/image?url=%2F${word}&w=640&q=75`,
  (word) => `/.env.${word}`,
  (word) => `/.git/${word}`,
  (word) => `/.well-known/${word}`,
  (word) => `/${`${word}/`.repeat(40)}`,
  (word) => `/${word}${'a'.repeat(3_000)}`,
  (word) => `/media/${word}`,
  (word) => `/m/${word}/exit.js`,
  (word) => `/fr/${word}`,
  (word) => `/en/${word}.json`,
  (word) => `/sitemap-${word}.xml`,
  (word) => `/favicon-${word}.ico`,
]

/** Growth that says nothing: a garbage collector gives back late. Megabytes. */
const mostGrowth = 50

export const unknownAddresses: Drill = {
  name: 'unknown-addresses',
  promise:
    'Addresses that are not there, in every shape, leave nothing on disk, 50 MB in memory at most, and ask Next for nothing.',
  async run({ folder, isQuick, say, afterwards }) {
    const site = await startSite(folder)
    afterwards(site.stop)
    const [next = 0] = site.processes(/next-main\.ts/)
    const root = join(import.meta.dirname, '..', '..')
    const onDisk = () => sizeOf(join(root, '.next')) + sizeOf(join(folder, 'pictures'))
    // Each search reaches Next: by them is known how many reads of its sockets one request costs it.
    const idle = readsOf(next)
    for (let each = 0; each < 100; each++) await statusOf(site.url, `/en/search?q=${crypto.randomUUID().slice(0, 8)}`)
    const costOfOne = (readsOf(next) - idle) / 100
    const cold = memoryOf(site.pid)
    // All shapes many times: pages that say that there is nothing are rendered, and a first flood has made the heap larger.
    await flood(site.url, isQuick ? 2_000 : 5_000)
    await pause(12_000)
    const before = { memory: memoryOf(site.pid), disk: onDisk(), reads: readsOf(next) }
    const count = isQuick ? 5_000 : 50_000
    say(`${count} addresses …`)
    const began = performance.now()
    const statuses = await flood(site.url, count)
    const seconds = (performance.now() - began) / 1000
    const reads = readsOf(next) - before.reads
    await pause(20_000)
    const grown = { memory: memoryOf(site.pid) - before.memory, disk: onDisk() - before.disk }
    const odd = [...statuses].filter(([status]) => !/ (?:4\d\d|308)$/.test(status))
    // What runs by itself (a minute is a minute) may ask for the list of addresses and for pages that grew old.
    const requests = Math.round(reads / costOfOne)
    const byItself = Math.ceil(seconds / 60) * 10
    return {
      figures: {
        addresses: count,
        'a second': Math.round(count / seconds),
        'reads of Next for one request': Math.round(costOfOne * 10) / 10,
        'requests to Next, by its reads': requests,
        'memory before the first flood (MB)': cold,
        'memory before (MB)': before.memory,
        'memory grown (MB)': grown.memory,
        'disk grown (bytes)': grown.disk,
      },
      faults: [
        ...odd.map(([status, times]) => `${times} × ${status}`),
        ...faultsOf(
          [requests <= byItself, `Next was asked about ${requests} times`],
          [grown.memory <= mostGrowth, `memory grew by ${grown.memory} MB`],
          [grown.disk === 0, `${grown.disk} bytes more on disk`],
        ),
      ],
    }
  },
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

/** Raw, since `fetch` would make some of these addresses ordinary. */
function statusOf(site: string, path: string): Promise<number> {
  const { hostname, port } = new URL(site)
  return new Promise((done, failed) => {
    request({ hostname, port, path, agent, signal: AbortSignal.timeout(30_000) }, (answer) => {
      answer.resume().on('end', () => done(answer.statusCode ?? 0))
    })
      .on('error', failed)
      .end()
  })
}

/** Asks for so many addresses. How often each shape was answered in which way. */
async function flood(site: string, count: number): Promise<Map<string, number>> {
  const statuses = new Map<string, number>()
  const mark = crypto.randomUUID().slice(0, 8)
  let asked = 0
  const work = async () => {
    while (asked < count) {
      const word = `${mark}${(asked += 1)}`
      const shape = shapes[asked % shapes.length]
      const status = await statusOf(site, shape?.(word) ?? '/').catch((error: unknown) => String(error))
      const key = `${shape?.('…').slice(0, 40)}: ${status}`
      statuses.set(key, (statuses.get(key) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: 16 }, work))
  return statuses
}

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.reduce(
    (sum, entry) => sum + (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0),
    0,
  )
}
