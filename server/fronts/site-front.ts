import { join } from 'node:path'
import type { Registry } from 'prom-client'
import type { SiteStatus } from '../../lib/status/site-status.ts'
import type { Env } from '../../sanity/env.ts'
import type { ContentVersion } from '../freshness/content-version.ts'
import { webhook } from '../freshness/webhook.ts'
import { createFront, type Front } from '../front/front.ts'
import type { FrontOptions } from '../front/front-options.ts'
import { frontSecretHeader } from '../front/front-secret.ts'
import { frontMetrics, type FrontMetrics } from '../metrics/front-metrics.ts'
import { metricsEndpoint } from '../metrics/metrics-endpoint.ts'
import { statusEndpoint } from '../metrics/site-status.ts'
import { mailEndpoint } from '../notices/mail-endpoint.ts'
import { siteOf } from '../site/nap1325.ts'
import { pictureAccess } from '../site/picture-access.ts'
import type { SendLinkMail } from '../processes/mail-by-question.ts'

/** What is around a front, in whichever process it runs. */
export interface FrontSurroundings {
  /** With the content API's address, the token that reads it, and the folder for pictures. */
  readonly settings: Env
  /** Where Next listens; `null` while it is starting. */
  readonly next: () => string | null
  /** Shows Next that the front asks. */
  readonly frontSecret: string
  /** Sends a review link by mail; absent where no mail is sent. */
  readonly sendMail?: SendLinkMail | undefined
  /** Where the files of Next's build are, which are all known before anybody asks. */
  readonly buildFolder?: string
  readonly isDevelopment?: boolean
  /** Where this process counts. */
  readonly metrics: Registry
  /** The metrics of all processes of the site. */
  readonly readMetrics: () => Promise<string>
  /** How the site runs, for its administrators. */
  readonly readStatus?: () => Promise<SiteStatus>
  readonly log: (line: string) => void
}

/** How a front knows of the content, and how it has pages rendered where it does not do that itself. */
export interface FrontKnowledge extends Pick<FrontOptions, 'otherFront' | 'onKept' | 'availability' | 'onRecovery'> {
  readonly content: Pick<ContentVersion, 'current' | 'changeSince' | 'hasMajorSince' | 'countSince' | 'isFollowing'>
  /** Whether readers see a picture now. */
  readonly isShown: (file: string) => boolean | Promise<boolean>
  /** Called when a webhook reports that content changed. */
  readonly onDelivery: () => void
}

/** Told when something was withdrawn, with how long ago that was heard of. */
type SiteFront = Pick<FrontMetrics, 'onWithdrawal'> & { readonly front: Front }

/** A front of this site, with its metrics. */
export function siteFront(around: FrontSurroundings, knowledge: FrontKnowledge): SiteFront {
  const { settings, next, frontSecret, sendMail, metrics, readMetrics, readStatus, isDevelopment, log } = around
  const { buildFolder = join(import.meta.dirname, '..', '..', '.next', 'static') } = around
  const { siteUrl, backend, lakeUrl, readToken, webhookSecret, trustedProxies } = settings
  const { content, isShown, onDelivery, ...rest } = knowledge
  const { isFollowing } = content
  const counted = frontMetrics(metrics, () => ({
    figures: front.figures,
    isAway: rest.availability?.isAway,
    isFollowing,
  }))
  const front: Front = createFront({
    ...rest,
    site: siteOf(settings),
    origin: next,
    originHeaders: { [frontSecretHeader]: frontSecret },
    contentApi: () => lakeUrl ?? null,
    ...(trustedProxies && { trustedProxies }),
    ...(webhookSecret && { webhook: webhook({ secret: webhookSecret, onChange: onDelivery, now: Date.now }) }),
    ...(sendMail && { mail: mailEndpoint(sendMail) }),
    pictureSource: () => (backend === 'hosted' ? 'https://cdn.sanity.io' : (lakeUrl ?? null)),
    pictureFolder: join(settings.dataDir, 'pictures'),
    ...(!isDevelopment && { buildFolder }),
    pictureAccess: pictureAccess(isShown, readToken, siteUrl.startsWith('https:')),
    contentVersion: content.current,
    changeSince: content.changeSince,
    hasMajorSince: content.hasMajorSince,
    countSince: content.countSince,
    isFollowed: isFollowing,
    metrics: metricsEndpoint(settings.metricsToken, readMetrics),
    ...(readStatus && { status: statusEndpoint(settings, readStatus) }),
    onRendered: counted.onRendered,
    ...(isDevelopment !== undefined && { isDevelopment }),
    log,
  })
  return { front, onWithdrawal: counted.onWithdrawal }
}
