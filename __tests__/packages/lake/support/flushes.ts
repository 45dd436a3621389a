import { spawnSync } from 'node:child_process'

/** Whether system calls can be watched here: `strace` is there and may attach to what it starts. */
export function canTrace(): boolean {
  return spawnSync('strace', ['-f', '-o', '/dev/null', process.execPath, '--version']).status === 0
}

/** What has to be put before a command for `readFlushes` to read. Files are named by their path, sockets as sockets. */
export const tracer = (file: string): readonly string[] => [
  'strace',
  // The command stays the child, which signals reach.
  '-D',
  '-f',
  '-y',
  '-s',
  '24',
  '-e',
  'trace=write,writev,pwrite64,pwritev,fsync,fdatasync,rename,renameat,renameat2,link,linkat',
  '-o',
  file,
]

export interface Flushes {
  /** Answers that said yes. */
  readonly acknowledged: number
  /** Those that were sent while something written was not flushed to the disk yet, with what it was. */
  readonly tooEarly: readonly string[]
}

/**
 * Reads a trace the way a disk that loses power would: what was written to a file counts once a flush of that file has come
 * back, and a new name once its folder was flushed.
 * @param folder whose files must be safe when an answer is sent
 * @param yes how an answer begins that promises something
 */
export function readFlushes(trace: string, folder: string, yes: string): Flushes {
  const unsafe = new Set<string>()
  const begun = new Map<string, () => void>()
  const tooEarly: string[] = []
  let acknowledged = 0
  for (const line of trace.split('\n')) {
    const resumed = /^(\d+) +<\.\.\. \w+ resumed>/.exec(line)
    if (resumed) {
      begun.get(resumed[1] ?? '')?.()
      continue
    }
    const call = /^(\d+) +(\w+)\((.*)$/.exec(line)
    if (!call) continue
    const [, thread = '', name = '', rest = ''] = call
    const target = /^\d+<([^>]*)>/.exec(rest)?.[1] ?? ''
    if (/^f(?:data)?sync$/.test(name)) {
      const done = () => void unsafe.delete(target)
      if (rest.includes('<unfinished')) begun.set(thread, done)
      else done()
    } else if (/^(?:rename|link)/.test(name)) {
      const path = [...rest.matchAll(/"([^"]*)"/g)].at(-1)?.[1] ?? ''
      if (path.startsWith(folder)) unsafe.add(path.slice(0, path.lastIndexOf('/')))
    } else if (target.startsWith(folder) && !target.endsWith('-shm')) unsafe.add(target)
    else if (/^(?:socket|TCP)/.test(target) && rest.includes(`"${yes}`)) {
      acknowledged += 1
      // The index of the log is rebuilt after a power cut; the database itself is written from a log that is safe; and Node's
      // cache of compiled code, which workers write whenever they start, promises nothing.
      tooEarly.push(...[...unsafe].filter((path) => !path.endsWith('.sqlite') && !path.includes('/compile-cache')))
    }
  }
  return { acknowledged, tooEarly }
}
