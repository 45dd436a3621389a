import { join } from 'node:path'
import type { Env } from '../../sanity/env.ts'
import { frontSecretVariable } from '../front/front-secret.ts'
import { contentHeap, developmentHeap } from './heap-flags.js'
import { withoutBucketKeys, withoutOwnSecrets } from './own-secrets.ts'
import { runChild, type ChildOptions, type RunningChild } from './child-process.ts'

export interface RunningNext extends Pick<RunningChild, 'ready' | 'stop' | 'ask'> {
  /** Where it listens on loopback; `null` while it is starting. */
  readonly url: () => string | null
}

/** As the lake's workers, whom it asks: whoever gets a page that is there comes before whoever waits for one. */
const niceness = 5

/**
 * Runs Next as a child.
 * @param options.onUrl called when it listens somewhere else now, or nowhere
 */
export function runNext(options: {
  readonly settings: Env
  readonly frontSecret: string
  readonly isDevelopment: boolean
  readonly onUrl: (url: string | null) => void
  readonly log: ChildOptions['log']
}): RunningNext {
  const { settings, frontSecret, isDevelopment, onUrl, log } = options
  let url: string | null = null
  const isAt = (now: string | null) => {
    url = now
    onUrl(now)
  }
  const { ready, stop, ask } = runChild({
    name: 'pages',
    script: join(import.meta.dirname, 'next-main.ts'),
    args: () => (isDevelopment ? ['--dev'] : []),
    env: {
      NODE_ENV: isDevelopment ? 'development' : 'production',
      SITE_URL: settings.siteUrl,
      SANITY_API_READ_TOKEN: settings.readToken,
      SANITY_LAKE_URL: settings.lakeUrl,
      SANITY_API_REVIEW_TOKEN: settings.reviewToken,
      // It renders what strangers ask for: it knows that somebody may write, and cannot do it.
      SANITY_API_WRITE_TOKEN: '',
      SITE_UPKEEP: String(Boolean(settings.writeToken)),
      SITE_TO_KEEP: String(settings.onlyToKeep),
      ...withoutOwnSecrets,
      ...withoutBucketKeys,
      SITE_MAIL: String(Boolean(settings.mail && settings.writeToken)),
      [frontSecretVariable]: frontSecret,
    },
    niceness,
    heap: isDevelopment ? developmentHeap : contentHeap,
    log,
    onListening: isAt,
    onEnd: () => isAt(null),
  })
  return { ready, stop, ask, url: () => url }
}
