import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/** How a step went, in tests: one that only says yes or no counts as one. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  /** Names of tests that failed first and passed when they were tried again. */
  readonly secondTries?: readonly string[]
}

export interface TestStep {
  readonly name: string
  readonly command: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Where the step leaves its counts, and how to read them. */
  readonly report?: { readonly file: string; readonly read: (report: unknown) => Tally }
}

/** Runs a step with its output on the terminal. A step that failed counts at least one failure, whatever its report says. */
export async function runStep({ name, command, env, report }: TestStep): Promise<Tally> {
  process.stdout.write(`\n— ${name}\n`)
  if (report) {
    rmSync(report.file, { force: true })
    mkdirSync(dirname(report.file), { recursive: true })
  }
  const [program = '', ...args] = command
  const code = await new Promise<number | null>((done, failed) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    child.on('error', failed)
    child.on('exit', done)
  })
  const isGood = code === 0
  if (!report || !existsSync(report.file))
    return isGood && !report ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const tally = report.read(JSON.parse(readFileSync(report.file, 'utf8')))
  return isGood ? tally : { ...tally, failed: Math.max(tally.failed, 1) }
}
