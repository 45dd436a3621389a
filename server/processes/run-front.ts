import { join } from 'node:path'
import { createServerClient } from '../../sanity/client.ts'
import type { Env } from '../../sanity/env.ts'
import { followContent } from '../freshness/content-version.ts'
import { createFront, type Front } from '../front/front.ts'
import { frontSecretHeader } from '../front/front-secret.ts'
import type { SiteFacts } from '../front/answers/security-headers.ts'
import { followMoments } from '../freshness/visibility-deadlines.ts'
import { pictureAccess } from '../site/picture-access.ts'
import { followTakenBack } from '../freshness/watch-withdrawn.ts'

export interface RunFrontOptions {
  /** With the content API's address, the token that reads it, and the folder for pictures. */
  readonly settings: Env
  /** Where Next listens; `null` while it is starting. */
  readonly next: () => string | null
  /** By which Next knows that the front asks. */
  readonly frontSecret: string
  /** Called when a webhook says that content changed: other processes have not heard of it. */
  readonly onDelivery: () => void
  /** Where the files of Next's build are, which are all known before anybody asks. */
  readonly buildFolder?: string
  readonly isDevelopment?: boolean
  readonly log: (line: string) => void
}

export interface RunningFront {
  readonly front: Front
  /** Somebody else says that content changed. */
  moved(): void
  stop(): void
}

/** A front and what it follows by itself: content, moments, what was taken back. Each process that serves has its own. */
export function runFront(options: RunFrontOptions): RunningFront {
  const { settings, next, frontSecret, onDelivery, isDevelopment, log } = options
  const { buildFolder = join(import.meta.dirname, '..', '..', '.next', 'static') } = options
  const client = createServerClient(settings)
  const content = followContent(client, log)
  const moments = followMoments(client, content.moved, log)
  let takeBack: Front['takeBack'] = () => {}
  const takenBack = followTakenBack(client, (judged) => takeBack(judged), log)
  const front = createFront({
    site: factsOf(settings),
    next,
    nextHeaders: { [frontSecretHeader]: frontSecret },
    lake: () => settings.lakeUrl ?? null,
    ...(settings.trustedProxies && { trustedProxies: settings.trustedProxies }),
    ...(settings.webhookSecret && {
      webhook: {
        secret: settings.webhookSecret,
        onChange() {
          content.moved()
          onDelivery()
        },
      },
    }),
    pictureSource: () => (settings.backend === 'hosted' ? 'https://cdn.sanity.io' : (settings.lakeUrl ?? null)),
    pictureOwner: `${settings.projectId}/${settings.dataset}`,
    pictureFolder: join(settings.dataDir, 'pictures'),
    ...(!isDevelopment && { buildFolder }),
    pictureAccess: pictureAccess(takenBack.isShown, settings.readToken, settings.siteUrl.startsWith('https:')),
    contentVersion: content.current,
    isDevelopment,
    log,
  })
  takeBack = front.takeBack
  content.onMove((what) => {
    moments.again()
    // A story that an API wrote, a picture that moved, a page that left: each may end what may be shown.
    if (what === 'consent') takenBack.again()
    else takenBack.soon()
  })
  return {
    front,
    moved: content.moved,
    stop() {
      for (const each of [takenBack, moments, content]) each.stop()
    },
  }
}

/** What of the settings answers show to browsers. */
export function factsOf({ siteUrl, backend, projectId }: Env): SiteFacts {
  const isHosted = backend === 'hosted'
  return {
    siteUrl,
    imageOrigins: isHosted ? ['https://cdn.sanity.io'] : [],
    apiOrigins: isHosted
      ? [`https://${projectId}.api.sanity.io`, `wss://${projectId}.api.sanity.io`, 'https://api.sanity.io']
      : [],
  }
}
