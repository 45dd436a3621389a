import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Env } from '../sanity/env.ts'
import { keepBackups, type BackupKeeper } from './backups/keep-backups.ts'
import { makeFrontSecret } from './front/front-secret.ts'
import { publicServer } from './front/public-server.ts'
import { startMaintenance } from './maintenance/content-maintenance.ts'
import { openMailOffice } from './notices/open-mail-office.ts'
import { sendLinkMail } from './notices/send-link-mail.ts'
import { ensureBuild, pageMaker } from './preparation/build.ts'
import { listen, refuseUnwritable, refuseUnwritableLedger } from './preparation/check-surroundings.ts'
import { ensureContent, signInLink } from './preparation/seed.ts'
import { gatherMetrics } from './metrics/metrics-endpoint.ts'
import { backupMetrics } from './metrics/backup-metrics.ts'
import { mailMetrics } from './metrics/mail-metrics.ts'
import { siteStatus } from './metrics/site-status.ts'
import { versionOf } from './preparation/version-of.ts'
import { processMetrics } from './metrics/process-metrics.ts'
import { runFronts, type RunningFronts } from './fronts/front-processes.ts'
import { usualFronts } from './fronts/how-many.ts'
import { runFront, type RunningFront } from './fronts/run-front.ts'
import { tellFronts } from './fronts/tell-fronts.ts'
import { keptPagesIn } from './kept-pages/kept-pages-file.ts'
import { runLake, type RunningLake } from './processes/lake.ts'
import { runNext } from './processes/next.ts'
import { readSettings } from './settings.ts'
import { siteOf } from './site/nap1325.ts'

export interface SiteOptions {
  /** The project's folder. */
  readonly root: string
  readonly isDevelopment: boolean
  /** Whether a person reads what is printed; what a service prints is kept in logs. */
  readonly isTerminal: boolean
  /** Reports progress to the person who started it. */
  readonly say: (line: string) => void
  readonly log: (source: string, line: string) => void
  /** Stops it while it starts. */
  readonly signal: AbortSignal
}

export interface RunningSite {
  readonly url: string
  /** Where the embedded lake keeps its content; absent with hosted Sanity. */
  readonly dataDir?: string
  /** Signs in to Studio once, for the person at the terminal or at the first start; `''` where none was made. */
  readonly signInLink: string
  stop(): Promise<void>
}

/**
 * Starts the whole site: the port first, then what has to be filled or built, then the lake, Next and the front.
 * @throws SetupError when the machine or its settings do not allow it, and the reason of the signal when it is stopped meanwhile;
 *   nothing is left running then
 */
export async function startSite({
  root,
  isDevelopment,
  isTerminal,
  say,
  log,
  signal,
}: SiteOptions): Promise<RunningSite> {
  const given = readSettings(root)
  const dataDir = resolve(root, given.dataDir)
  const hasOwnLake = given.backend === 'lake' && !given.lakeUrl
  if (hasOwnLake) {
    refuseUnwritable(dataDir)
    refuseUnwritableLedger(dataDir, process.env.LEDGER_FILE)
  }

  let running: RunningFront | null = null
  const { server, close } = publicServer(() => running?.front ?? null, siteOf(given))
  const inherited = process.env[inheritedSocketVariable]
  // A socket that is handed over has somebody who answers there, or connections that can wait: see below.
  const port = inherited ? given.port : await listen(server, given.host, given.port)
  const siteUrl = process.env.SITE_URL ? given.siteUrl : `http://localhost:${port}`

  const stops: (() => Promise<unknown> | void)[] = [close]
  const stop = async () => {
    for (const each of stops.toReversed()) await each()
  }
  try {
    // Content first: that it is damaged is not reported after half a minute of building.
    const content = hasOwnLake ? await ensureContent(dataDir, given.dataset, { say, signal }) : null
    if (!isDevelopment) await ensureBuild(root, say, signal)
    signal.throwIfAborted()
    let lake: RunningLake | null = null
    if (hasOwnLake) {
      lake = await runLake({ dataDir, siteUrl, port, log })
      stops.push(lake.stop)
    }
    const settings: Env = { ...given, siteUrl, dataDir, ...(lake && contentOf(lake)) }
    if (!settings.reviewToken) log('pages', 'SANITY_API_REVIEW_TOKEN is not set: review links open nothing')
    say(isDevelopment ? 'Starting, with hot reload.' : 'Starting.')
    const frontSecret = makeFrontSecret()
    let others: RunningFronts | null = null
    const next = runNext({ settings, frontSecret, isDevelopment, onUrl: (url) => others?.send({ next: url }), log })
    stops.push(next.stop)
    const office = openMailOffice(settings, (line) => log('mail', line))
    const sendMail = office ? (handed: unknown) => sendLinkMail(office, handed) : undefined
    const metrics = processMetrics('front 1')
    if (office?.outbox) mailMetrics(metrics, office.outbox)
    let backups: BackupKeeper | null = null
    const asked = () => ({ own: metrics, others: [next, ...(others?.each ?? [])], lake })
    const readMetrics = () => gatherMetrics(asked())
    const readStatus = () =>
      siteStatus({
        ...asked(),
        version: versionOf(root),
        since: new Date(performance.timeOrigin),
        backend: given.backend,
        isReady: async () => (await running?.front.isReady()) ?? false,
        backups: backups?.state() ?? null,
      })
    const shared = { settings, next: next.url, frontSecret, sendMail, readMetrics, readStatus }
    const teller = tellFronts(
      (message) => others?.send(message),
      () => others !== null,
    )
    const own = runFront({
      ...shared,
      metrics,
      teller,
      keptPages: isDevelopment ? undefined : keptPagesIn(dataDir, `${siteUrl} ${pageMaker(root)}`),
      isDevelopment,
      log: (line) => log('front', line),
    })
    running = own
    const maintenance = startMaintenance({ settings, office, ...own, log: (line) => log('maintenance', line) })
    // Readers are answered to the end, and told of what was withdrawn until then.
    stops.push(own.stop, close, own.keepPages, maintenance.stop)
    if (lake && given.backups) {
      backups = keepBackups({ settings: given.backups, dataDir, log: (line) => log('backup', line) })
      backupMetrics(metrics, backups.state)
      stops.push(backups.stop)
    }
    await Promise.race([next.ready, aborted(signal)])
    if (inherited) {
      await becomesReady(own)
      await listen(server, given.host, given.port, Number(inherited))
    }
    const fronts = isDevelopment ? 1 : (given.frontProcesses ?? usualFronts())
    if (fronts > 1) {
      others = runFronts(fronts - 1, { ...shared, server, first: own, begin: teller.begin, log })
      stops.push(others.stop)
    }
    if (!isDevelopment)
      void own.front
        .warmUp()
        .then(teller.tellWarm)
        .catch((error: unknown) => log('front', `pages could not be rendered in advance: ${error}`))
    const wantsLink = lake && (isTerminal || content?.isFirstStart)
    const link = wantsLink ? await signInLink(dataDir, `${siteUrl}/studio`) : ''
    return { url: siteUrl, stop, signInLink: link, ...(lake && { dataDir }) }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Rejects when a signal comes. */
const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, stopped) => signal.addEventListener('abort', () => stopped(signal.reason), { once: true }))

/** Longest that a socket is left to the process before this one: where content is away, that has pages and this one may have none. */
const longestTakeover = 60_000

async function becomesReady({ front }: Pick<RunningFront, 'front'>): Promise<void> {
  const enough = performance.now() + longestTakeover
  while (!(await front.isReady()) && performance.now() < enough) await pause(100)
}

/** Says which descriptor of this process is a socket that listens: set by `scripts/run.mjs`. */
const inheritedSocketVariable = 'LISTEN_FD'

function contentOf({ url, readToken, writeToken, reviewToken }: RunningLake) {
  return { lakeUrl: url, readToken, writeToken, reviewToken }
}
