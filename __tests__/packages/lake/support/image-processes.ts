import { execFileSync } from 'node:child_process'

export interface ImageProcessSeen {
  readonly pid: number
  /** Bytes. */
  readonly memory: number
  /** Above 0 where it gives way to others. */
  readonly niceness: number
}

/** The processes for pictures that this process started, as the system sees them. */
export function imageProcesses(): ImageProcessSeen[] {
  const lines = execFileSync('ps', ['-A', '-o', 'ppid=,pid=,rss=,ni=,args='], { encoding: 'utf8' }).split('\n')
  return lines.flatMap((line) => {
    const [, parent, pid, kilobytes, niceness] =
      /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(-?\d+)\s.*images\/process\/main\.ts/.exec(line) ?? []
    if (Number(parent) !== process.pid) return []
    return [{ pid: Number(pid), memory: Number(kilobytes) * 1024, niceness: Number(niceness) }]
  })
}

/** Waits until something is so. @throws after half a minute */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 30_000
  while (!isSo()) {
    if (Date.now() > end) throw new Error('It did not become so in half a minute.')
    await new Promise((done) => setTimeout(done, 20))
  }
}
