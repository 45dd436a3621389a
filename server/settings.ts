import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { EnvError, readEnv, type Env } from '../sanity/env.ts'
import { SetupError } from './preparation/setup-error.ts'

/**
 * The settings: the process's variables, and those of a file `.env` where the process has none.
 * @throws SetupError naming every variable that is wrong
 */
export function readSettings(root: string): Env {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  try {
    return readEnv(process.env)
  } catch (error) {
    if (error instanceof EnvError) throw new SetupError(`${error.problems.join('.\n  ')}.`)
    throw error
  }
}
