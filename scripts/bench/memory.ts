import { readFileSync } from 'node:fs'

/** Of a process and of all that it started: megabytes; `null` where the system does not tell. */
export function residentMemory(pid: number | undefined): { own: number; all: number } | null {
  try {
    const own = rssOf(Number(pid))
    return {
      own: Math.round(own),
      all: Math.round(own + childrenOf(Number(pid)).reduce((sum, child) => sum + rssOf(child), 0)),
    }
  } catch {
    return null
  }
}

function rssOf(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1000
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  return children.flatMap((child) => [child, ...childrenOf(child)])
}
