import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'

const Figures = z.object({
  answers: z.number(),
  /** Milliseconds, from when a request was due. */
  median: z.number(),
  p99: z.number(),
  slowest: z.number(),
  /** How often each thing happened that is not a page. */
  bad: z.record(z.string(), z.number()),
})

export type SteadyLoadFigures = z.infer<typeof Figures>

/**
 * Asks for random pages at a fixed rate, in a process of its own; resolves when it does so steadily.
 * @param pages a file with the paths to ask for, one to a line
 * @param rate requests a second
 */
export async function startSteadyLoad(
  site: string,
  pages: string,
  rate: number,
): Promise<{ stop(): Promise<SteadyLoadFigures> }> {
  const child = fork(join(import.meta.dirname, '..', 'steady-load.ts'), [site, pages, String(rate)])
  await once(child, 'message')
  return {
    async stop() {
      const reported = once(child, 'message')
      child.send('stop')
      const [figures] = await reported
      return Figures.parse(figures)
    },
  }
}

/** In one line. */
export function inWords({ answers, median, p99, slowest, bad }: SteadyLoadFigures): string {
  const faults = Object.entries(bad).map(([reason, count]) => `${count} × ${reason}`)
  return `p50 ${median}, p99 ${p99}, slowest ${slowest} ms; ${faults.join(', ') || 'none'} bad of ${answers}`
}
