import { presentAsset } from './assets/present-asset.ts'
import { openImageJobs, type ImageLimits } from './assets/process/image-jobs.ts'
import { openAssetStore } from './assets/asset-store.ts'
import { anonymous, openAccounts } from './auth/accounts.ts'
import { accessWatch } from './auth/access-watch.ts'
import { accountParts } from './auth/account-parts.ts'
import { openPasswords } from './auth/passwords.ts'
import { openSignIn } from './auth/sign-in.ts'
import type { Viewer } from './auth/viewer.ts'
import { datasetRegistry, type DatasetRegistry } from './dataset/registry.ts'
import { readsPrivate } from './auth/grants.ts'
import { ApiError } from './http/api-error.ts'
import { bearerToken } from './http/bearer-token.ts'
import { preflight, refuseForeignOrigin, withCors } from './http/cors.ts'
import { endingWith } from './http/ending-stream.ts'
import { errorResponse } from './http/error-response.ts'
import { originList } from './http/origins.ts'
import { matchRoute, refuseWithoutAccess } from './http/router.ts'
import { routes, unversionedRoutes } from './routes.ts'
import type { Services } from './services.ts'
import { openPresence } from './socket/presence.ts'
import { openDatabase } from './storage/database.ts'
import { openEvaluator, type EvaluatorOptions } from './workers/evaluator.ts'

export interface LakeOptions extends Pick<EvaluatorOptions, 'workers' | 'ready' | 'queryTimeout'> {
  /** The folder that holds everything: database and assets. */
  readonly dataDir: string
  readonly projectId?: string
  /** Web origins that may use the lake from a browser; none given: any on this machine. */
  readonly allowedOrigins?: readonly string[]
  /** The lake's address as readers know it, which asset addresses start with; absolute or a path such as `/lake`. */
  readonly publicUrl?: string
  /** What pictures may cost. */
  readonly images?: Partial<ImageLimits>
  /** Milliseconds since the epoch. */
  readonly now?: () => number
  /** Base-2 logarithm of scrypt's N for new passwords; the real one unless a test is in a hurry. */
  readonly passwordCost?: number
}

export interface Lake {
  readonly services: Services
  readonly datasets: DatasetRegistry
  handle(request: Request): Promise<Response>
  close(): Promise<void>
}

/**
 * Opens a content lake on a folder. It answers requests; `serve.ts` puts it on a port.
 * @throws DataFolderError when the folder cannot be used
 */
export function openLake(options: LakeOptions): Lake {
  const { dataDir, projectId = 'nap1325', publicUrl = '', now = Date.now } = options
  const database = openDatabase(dataDir)
  const present = (document: Parameters<typeof presentAsset>[0]) => presentAsset(document, publicUrl)
  const datasets = datasetRegistry({ database, now, present })
  const origins = originList(options.allowedOrigins ?? [])
  const passwords = openPasswords(options.passwordCost)
  const parts = accountParts(database, passwords, now)
  const accounts = openAccounts(parts)
  const { workers, ready, queryTimeout } = options
  const contentLength = () => datasets.storage.contentLength()
  const settings = { dataDir, projectId, publicUrl, contentLength }
  const evaluator = openEvaluator({ ...settings, workers, ready, queryTimeout })
  const services: Services = {
    projectId,
    evaluator,
    dataset: datasets,
    log: datasets.storage,
    accounts,
    assets: openAssetStore(dataDir),
    images: openImageJobs(options.images),
    presence: openPresence(),
    passwords,
    signIn: openSignIn(parts, accounts),
    accessWatch: accessWatch({
      changeNumber: parts.accounts.changeNumber,
      roleOf: (token) => accounts.viewerOf(token)?.role ?? null,
    }),
    accessLogs: parts.logs,
    allowsOrigin: origins.allows,
    now,
  }
  return {
    services,
    datasets,
    async handle(request) {
      if (request.method === 'OPTIONS') return preflight(request, origins)
      try {
        refuseForeignOrigin(request, origins)
        return withCors(await answer(request, services), request, origins)
      } catch (error) {
        return withCors(errorResponse(error), request, origins)
      }
    },
    async close() {
      services.images.close()
      await evaluator.close()
      datasets.close()
      services.accessWatch.close()
      passwords.close()
      database.close()
    },
  }
}

async function answer(request: Request, services: Services): Promise<Response> {
  const url = new URL(request.url)
  const { apiVersion, path } = splitVersion(url.pathname)
  const { route, params } = matchRoute(apiVersion === null ? unversionedRoutes : routes, request.method, path)
  const viewer = viewerOf(request, services)
  refuseWithoutAccess(route.access, viewer)
  if (!route.isOpen) refusePrivateDataset(params.dataset, viewer, services)
  const response = await route.handler({ request, url, params, apiVersion: apiVersion ?? '1', viewer, services })
  if (request.method === 'HEAD') return new Response(null, response)
  return response.headers.get('content-type')?.startsWith('text/event-stream')
    ? endedWithAccess(response, request, viewer, services)
    : response
}

/** Streams go on for hours: they end when the session or token does that they were opened with. */
function endedWithAccess(response: Response, request: Request, { role }: Viewer, services: Services): Response {
  const token = bearerToken(request)
  return token === null || role === null
    ? response
    : endingWith(response, (end) => services.accessWatch.watch(token, role, end))
}

/** `/v2025-02-19/data/…` and `/vX/…` have a version, `/images/…` has none. */
function splitVersion(pathname: string): { apiVersion: string | null; path: string } {
  const match = /^\/v(1|X|\d{4}-\d{2}-\d{2})(\/.*)$/.exec(pathname)
  return match ? { apiVersion: match[1] ?? null, path: match[2] ?? '/' } : { apiVersion: null, path: pathname }
}

function viewerOf(request: Request, { accounts }: Services): Viewer {
  const token = bearerToken(request)
  if (token === null) return anonymous
  const viewer = accounts.viewerOf(token)
  if (viewer) return viewer
  throw new ApiError(401, 'unauthorizedError', 'Session not found: sign in again, or make a new token.')
}

function refusePrivateDataset(name: string | undefined, viewer: Viewer, { dataset }: Services): void {
  if (name === undefined || readsPrivate(viewer)) return
  const row = dataset.list().find((each) => each.name === name)
  if (row?.visibility === 'private')
    throw new ApiError(401, 'unauthorizedError', `The dataset "${name}" is private: send a token.`)
}
