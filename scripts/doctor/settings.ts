import { EnvError, readEnv, type Env } from '../../sanity/env.ts'
import { mend, type DoctorFinding } from './finding.ts'

/**
 * The settings of an installation, or what is wrong with each.
 * @param remedy what to do about one that is not understood
 */
export function settingsOf(
  variables: Readonly<Record<string, string | undefined>>,
  remedy: string,
): { readonly settings: Env } | { readonly wrong: DoctorFinding[] } {
  try {
    return { settings: readEnv(variables) }
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    return { wrong: error.problems.map((problem) => mend('settings', `${problem}.`, remedy)) }
  }
}
