import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)

/** Longest that the whole project takes to check. Milliseconds. */
const patience = 180_000

/** What tsc prints when it found errors. A compiler that cannot run has an exit code too. */
const Refusal = z.object({ stdout: z.string().regex(/error TS\d/u) })

/**
 * Whether the project in a folder type-checks, as `npm test` asks too. After the first time in a folder only what changed is
 * checked again.
 * @throws when the compiler itself cannot run
 */
export async function typesAgree(folder: string): Promise<boolean> {
  const tsc = join(folder, 'node_modules/typescript/bin/tsc')
  try {
    await run(process.execPath, [tsc, '--noEmit', '--incremental'], { cwd: folder, timeout: patience })
    return true
  } catch (error) {
    if (Refusal.safeParse(error).success) return false
    throw error
  }
}
