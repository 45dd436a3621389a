import { readFileSync, readdirSync } from 'node:fs'

/** What a file of `/proc` says; nothing of a process that has just ended. */
function told(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function children(pid: number): number[] {
  let threads: string[] = []
  try {
    threads = readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
  return threads.flatMap((thread) =>
    told(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  )
}

/** A process and all that it started, itself first. */
export function tree(pid: number): number[] {
  return [pid, ...children(pid).flatMap(tree)]
}

export const commandOf = (pid: number) => told(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()

/** Memory of a process and all that it started, what they share counted once (PSS). Megabytes. */
export function memoryOf(pid: number): number {
  const kilobytes = tree(pid).map((each) => Number(/^Pss:\s+(\d+)/m.exec(told(`/proc/${each}/smaps_rollup`))?.[1] ?? 0))
  return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024)
}

/** Watches the memory of a tree. `stop` gives the most that was seen, in megabytes. */
export function watchMemory(pid: number): { stop(): number } {
  let most = memoryOf(pid)
  const timer = setInterval(() => (most = Math.max(most, memoryOf(pid))), 500)
  return {
    stop() {
      clearInterval(timer)
      return Math.max(most, memoryOf(pid))
    },
  }
}

/** How often a process has read from anything, sockets among it. */
export const readsOf = (pid: number) => Number(/^syscr: (\d+)/m.exec(told(`/proc/${pid}/io`))?.[1] ?? Number.NaN)
