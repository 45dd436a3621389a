import { execFileSync } from 'node:child_process'

export interface ChildSeen {
  readonly pid: number
  /** Bytes. */
  readonly memory: number
  /** Above 0 where it gives way to others. */
  readonly niceness: number
}

/** The processes that this one started to run a script, as the system sees them. */
export function childrenThatRun(script: string): ChildSeen[] {
  const lines = execFileSync('ps', ['-A', '-o', 'ppid=,pid=,rss=,ni=,args='], { encoding: 'utf8' }).split('\n')
  return lines.flatMap((line) => {
    const [, parent, pid, kilobytes, niceness, args] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(-?\d+)\s(.*)$/.exec(line) ?? []
    if (Number(parent) !== process.pid || !args?.includes(script)) return []
    return [{ pid: Number(pid), memory: Number(kilobytes) * 1024, niceness: Number(niceness) }]
  })
}

/** Those that evaluate queries. */
export const queryWorkers = () => childrenThatRun('workers/worker.ts')
