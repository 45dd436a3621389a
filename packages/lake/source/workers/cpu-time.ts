import { readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second, whatever the machine's clock is (`USER_HZ`, proc(5)). Milliseconds. */
const tick = 10

/**
 * Reads how long a process has had a core, in milliseconds; of one that has ended, what was read last. Where the system does
 * not say, the time that has passed: a busy machine then makes everybody look as if they had asked for much.
 */
export function cpuClock(pid: number | undefined): () => number {
  if (process.platform !== 'linux') return () => performance.now()
  let last = 0
  return () => {
    try {
      // The name, in brackets, may hold anything. After it: state, …, utime, stime (fields 14 and 15).
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      last = (Number(fields[11]) + Number(fields[12])) * tick
    } catch {
      // It has ended.
    }
    return last
  }
}
