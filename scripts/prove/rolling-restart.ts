import { join } from 'node:path'
import { faultsOf, type Drill } from './drill.ts'
import { sitesOnOneSocket } from './support/handed-over.ts'
import { readersWithConnections } from './support/kept-connections.ts'
import { sitePages } from '../pages/site-pages.ts'
import { pause, until } from './support/wait.ts'

const readerCount = 200

export const rollingRestart: Drill = {
  name: 'rolling-restart',
  promise:
    'While a site is replaced by another one on the same port and folder, again and again, none of 200 readers who keep their connections misses a page.',
  async run({ folder, isQuick, say, afterwards }) {
    const rounds = isQuick ? 1 : 5
    const { url, sites, kill } = await sitesOnOneSocket(rounds + 1, join(folder, 'data'))
    afterwards(kill)
    const [first, ...others] = sites
    if (!first) throw new Error('There is no site.')
    await first.start()
    if ((await until(async () => first.output().includes('pages are ready ('), 300_000)) === null)
      throw new Error(`Its pages were not ready in time:\n${first.output()}`)
    const readers = readersWithConnections(readerCount, url, await sitePages(url))
    const codes: (number | null)[] = []
    let before = first
    const readsDuring: number[] = []
    for (const [round, next] of others.entries()) {
      await pause(5_000)
      const reads = readers.reads()
      say(`restart ${round + 1}: ${reads} reads, ${readers.failed.length} failed`)
      await next.start()
      codes.push(await before.stop())
      readsDuring.push(readers.reads() - reads)
      before = next
    }
    await pause(5_000)
    await readers.stop()
    codes.push(await before.stop())
    const kinds = [...new Set(readers.failed)]
    return {
      figures: {
        restarts: rounds,
        readers: readerCount,
        reads: readers.reads(),
        'reads during a restart, at least': Math.min(...readsDuring),
        'failed reads': readers.failed.length,
      },
      faults: faultsOf(
        [readers.failed.length === 0, `Reads failed: ${kinds.slice(0, 5).join('; ')}`],
        [readsDuring.every((count) => count > readerCount), 'Too few read while it was restarted to say anything.'],
        [codes.every((code) => code === 0), `Exit codes were ${codes.join(', ')}: ${before.output().slice(-2000)}`],
      ),
    }
  },
}
