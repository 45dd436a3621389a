import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { lakeScript } from '../../../server/preparation/lake-command.ts'
import { pause } from './wait.ts'

/** How often a process is looked at. Milliseconds. */
const lookEvery = 20

function startCommand(dataDir: string, words: readonly string[]) {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    BACKUP_PASSPHRASE: 'a passphrase of the drill',
    LEDGER_FILE: `${dataDir}.ledger`,
  }
  const args = ['--disable-warning=ExperimentalWarning', lakeScript, ...words, '--data', dataDir]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  return { child, said: Promise.all([text(child.stdout), text(child.stderr)]), ended: once(child, 'close') }
}

/** Runs a command, and looks at what it takes: the most memory in MB, and CPU time in seconds. */
export async function runMeasured(dataDir: string, words: readonly string[]) {
  const { child, said, ended } = startCommand(dataDir, words)
  const seen = { memory: 0, cpu: 0 }
  const timer = setInterval(() => {
    const now = usageOf(Number(child.pid))
    // One that has ended says nothing of its memory any more.
    seen.memory = Math.max(seen.memory, now?.memory ?? 0)
    seen.cpu = Math.max(seen.cpu, now?.cpu ?? 0)
  }, lookEvery)
  await ended
  clearInterval(timer)
  return { status: child.exitCode, said: (await said).join(' ').trim(), ...seen }
}

/** `null` when the process is gone. */
function usageOf(pid: number): { memory: number; cpu: number } | null {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    // In ticks of a hundredth of a second: fields 14 and 15 of proc(5).
    return { memory: Math.round(Number(kilobytes) / 1000), cpu: (Number(fields[11]) + Number(fields[12])) / 100 }
  } catch {
    return null
  }
}

/** Ends backups and restores at any moment: there is no half of either, and what was there before still is. */
export async function killedAtRandom(options: {
  readonly folder: string
  readonly dataDir: string
  readonly file: string
  readonly rounds: number
}): Promise<{ readonly killed: number; readonly faults: string[] }> {
  const { folder, dataDir, file, rounds } = options
  const faults: string[] = []
  let killed = 0
  const used = join(folder, 'used')
  for (let round = 0; round < rounds; round += 1) {
    const other = join(folder, 'killed.backup')
    for (const words of [
      ['backup', other],
      ['restore', file, '--into', used, '--replace'],
    ]) {
      rmSync(used, { recursive: true, force: true })
      mkdirSync(used)
      writeFileSync(join(used, 'mine'), 'mine')
      const command = startCommand(dataDir, words)
      await Promise.race([pause(300 + Math.random() * 3_000), command.ended])
      command.child.kill('SIGKILL')
      await command.ended
      if (command.child.exitCode !== null) continue
      killed += 1
      if (existsSync(other)) faults.push('a backup that was killed left a file')
      if (existsSync(used) && !['mine', 'lake.sqlite'].some((name) => readdirSync(used).includes(name)))
        faults.push('a restore that was killed left half of the folder')
    }
    rmSync(other, { force: true })
    for (const name of readdirSync(folder))
      if (name.includes('.before-restore-')) rmSync(join(folder, name), { recursive: true })
  }
  return { killed, faults }
}
