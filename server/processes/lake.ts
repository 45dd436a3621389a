import { withoutOwnSecrets } from './own-secrets.ts'
import { runChild, type ChildOptions, type RunningChild } from './child-process.ts'
import { lakeCommand, lakeConfig, lakeScript } from '../preparation/lake-command.ts'

export interface RunningLake {
  /** Where it listens on loopback; the same after a restart, since Next and clients know it. */
  readonly url: string
  /** Lets the site read drafts and consent records. */
  readonly readToken: string
  /** Lets content maintenance change content. Never given to the process that renders pages. */
  readonly writeToken: string
  /** Lets that process write down what came through review links, and nothing else. */
  readonly reviewToken: string
  ask: RunningChild['ask']
  stop(): Promise<void>
}

/** A site that is replaced by another one goes on serving until that one is ready, and then ends its answers. Seconds. */
const handover = 600

interface LakeChildOptions {
  readonly dataDir: string
  readonly siteUrl: string
  readonly log: ChildOptions['log']
}

/** Runs the embedded lake as a child, without a token for anybody. */
export async function runLakeAlone(options: LakeChildOptions): Promise<Pick<RunningLake, 'url' | 'ask' | 'stop'>> {
  const { dataDir, siteUrl, log } = options
  let lakePort = '0'
  // On this machine any of its names will do; elsewhere browsers may sign in from the site's own origin only.
  const isLocal = /^https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(siteUrl)
  // Whole, so that other programs can fetch what an asset's address names; our own pages make paths of them.
  const addresses = ['--public-url', `${siteUrl}/lake`, ...(isLocal ? [] : ['--allow-origin', siteUrl])]
  const child = runChild({
    name: 'lake',
    script: lakeScript,
    args: () => ['serve', '--port', lakePort, '--data', dataDir, '--config', lakeConfig, ...addresses],
    env: withoutOwnSecrets,
    log,
    onListening: (url) => (lakePort = new URL(url).port),
    onEnd: () => {},
  })
  return { url: await child.ready, ask: child.ask, stop: child.stop }
}

/** Runs the embedded lake as a child, with tokens for the site that starts it. */
export async function runLake(
  options: LakeChildOptions & {
    /** The site's public port: several sites on one folder each have a token of their own. */
    readonly port: number
  },
): Promise<RunningLake> {
  const { dataDir, port } = options
  const lake = await runLakeAlone(options)
  const token = (role: string, label: string) =>
    lakeCommand(dataDir, ['token', 'create', '--role', role, '--label', label, '--replace-after', String(handover)])
  // At once: each is a process that starts, while the lake reads its content.
  const [readToken, writeToken, reviewToken] = await Promise.all([
    token('site', `site on port ${port}`),
    token('editor', `upkeep of the site on port ${port}`),
    token('reviews', `review links of the site on port ${port}`),
  ])
  return { ...lake, readToken, writeToken, reviewToken }
}
