import { execFileSync } from 'node:child_process'
import { until } from '../../../support/until'

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

/** Waits until those processes are as they should be. @throws Error after half a minute */
export const untilImageProcesses = (areSo: (seen: readonly ImageProcessSeen[]) => boolean): Promise<void> =>
  until(() => areSo(imageProcesses()), { longest: 30_000, every: 20 })
