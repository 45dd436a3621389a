import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Drill, DrillResult } from './drill.ts'

/** Runs a drill in a folder of its own. What stops it half-way is a fault too, and whatever it started is ended. */
export async function runDrill({ name, run }: Drill, isQuick: boolean): Promise<DrillResult> {
  const folder = await mkdtemp(join(tmpdir(), `nap1325-prove-${name}-`))
  const works: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const say = (line: string) => void process.stderr.write(`  ${line}\n`)
  let outcome: DrillResult
  try {
    outcome = await run({ folder, isQuick, say, afterwards: (work) => void works.push(work) })
  } catch (error) {
    outcome = { figures: {}, faults: [`it broke off: ${error instanceof Error ? error.stack : error}`] }
  }
  const left: string[] = []
  for (const work of works.toReversed())
    await work().catch((error: unknown) => void left.push(`not cleaned up: ${error}`))
  return { ...outcome, faults: [...outcome.faults, ...left] }
}
