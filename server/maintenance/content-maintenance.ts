import { createServerClient } from '../../sanity/client.ts'
import type { Env } from '../../sanity/env.ts'
import { forgetHistory } from '../../lib/redirects/forget-history.ts'
import { keepRedirects } from './redirects.ts'
import { keepSchedule } from './schedule.ts'

export interface Upkeep {
  stop(): void
}

/**
 * What the running site does to the content by itself. It needs a token that may write, which stays in this process:
 * what renders pages never has it.
 * @param moved says that pages depend on something that changed
 */
export function startUpkeep(settings: Env, moved: () => void, log: (line: string) => void): Upkeep {
  const { writeToken } = settings
  if (!writeToken) {
    log(
      'SANITY_API_WRITE_TOKEN is not set: nothing is published at set times, and redirects are written by Studio alone',
    )
    return { stop() {} }
  }
  const client = createServerClient({ ...settings, readToken: writeToken })
  const forget = settings.backend === 'lake' ? (ids: readonly string[]) => forgetHistory(client, ids) : undefined
  const redirects = keepRedirects(client, moved, log, forget)
  const schedule = keepSchedule(client, log)
  return {
    stop() {
      redirects.stop()
      schedule.stop()
    },
  }
}
