import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { lakeScript } from './run-command'

/** A folder that takes 16 MB at most, and a lake that runs on it. */
export interface SmallDisk {
  readonly dataDir: string
  /** Until nothing more goes in. */
  fill(): void
  /** Makes room again. */
  free(): void
  serve(): Promise<{ url: string; log(): string; stop(): Promise<void> }>
  remove(): void
}

/**
 * A disk of its own where this user may mount one. Elsewhere the lake runs with a limit on the size of a file, which fails
 * what is too large in the same place of the same system call; what is small then always has room.
 */
export function smallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'nap1325-disk-'))
  const isMounted = mount(folder)
  const dataDir = join(folder, 'data')
  const ballast = join(folder, 'ballast')
  return {
    dataDir,
    fill() {
      if (!isMounted) return
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(ballast, Buffer.alloc(bavail * bsize))
    },
    free: () => rmSync(ballast, { force: true }),
    async serve() {
      const lake = `exec "$0" --disable-warning=ExperimentalWarning ${lakeScript} serve --port 0 --data "$1"`
      // 512 bytes each: 8 MB. Without the signal, so that the write fails as on a full disk.
      const script = isMounted ? lake : `trap '' XFSZ; ulimit -f 16384; ${lake}`
      const env = { ...process.env, NODE_OPTIONS: '' }
      const child = spawn('sh', ['-c', script, process.execPath, dataDir], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      const ended = once(child, 'close')
      let log = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
      const [line] = await once(createInterface({ input: child.stdout }), 'line')
      return {
        url: JSON.parse(String(line)).listening,
        log: () => log,
        async stop() {
          child.kill()
          await ended
        },
      }
    },
    remove() {
      if (isMounted) execFileSync('umount', [folder])
      rmSync(folder, { recursive: true })
    },
  }
}

function mount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
