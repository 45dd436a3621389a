import { gate } from './admission/gate.ts'
import { fallbackAnswers } from './answers/fallback-answers.ts'
import { pageSender } from './answers/send-page.ts'
import type { FrontOptions } from './front-options.ts'
import { publicFiles } from './files/public-files.ts'
import { originClient, type OriginClient } from './http/origin-client.ts'
import { ownEndpoints } from './own-endpoints.ts'
import { publicPages } from './pages/public-pages.ts'
import { publicPictures } from './pictures/public-pictures.ts'
import { privateRoutes } from './proxy/private-routes.ts'
import { targetReader } from './site/request-target.ts'
import { pageModules } from './static/modules.ts'
import { staticFiles } from './static/static-files.ts'

/** Makes all parts of one front. Each front has its own: nothing is shared between two in a process. */
export function frontParts(options: FrontOptions) {
  const { site, isDevelopment = false, now = Date.now, contentVersion, log } = options
  const { host } = new URL(site.siteUrl)
  const origin = { url: options.origin, headers: options.originHeaders, host }
  const fallback = fallbackAnswers(site)
  const { admits, admitsSocket, clientOf, figures } = gate({ fallback, trustedProxies: options.trustedProxies, now })
  const modules = pageModules(site.modules)
  const shared = { site, fallback, ask: originClient(origin), send: pageSender() }
  return {
    fallback,
    admits,
    admitsSocket,
    limitFigures: figures,
    readTarget: targetReader(site),
    pages: publicPages({
      ...shared,
      ask: timed(shared.ask, options.onRendered),
      admits,
      moduleFor: modules.addressFor,
      contentVersion,
      times: options.pageTimes,
      changeSince: options.changeSince,
      hasMajorSince: options.hasMajorSince,
      countSince: options.countSince,
      isFollowed: options.isFollowed,
      onRecovery: options.onRecovery,
      availability: options.availability,
      otherFront: options.otherFront,
      onKept: options.onKept,
      now,
      log,
    }),
    takeOwn: ownEndpoints({ ...options, fallback }),
    sendFile: staticFiles({ ...shared, modules, buildFolder: options.buildFolder }),
    pictures: publicPictures({
      site,
      fallback,
      source: options.pictureSource,
      folder: options.pictureFolder,
      timeout: options.pictureTimeout,
      log,
    }),
    giveFile: publicFiles({ site, fallback, source: options.pictureSource, timeout: options.pictureTimeout }),
    routes: privateRoutes({
      site,
      origin,
      contentApi: options.contentApi,
      fallback,
      clientOf,
      pictureAccess: options.pictureAccess,
      moduleFor: modules.addressFor,
      isDevelopment,
    }),
  }
}

/** Asks, and tells how long it took. */
function timed(ask: OriginClient, tell: FrontOptions['onRendered']): OriginClient {
  if (!tell) return ask
  return (path, headers) => {
    const began = performance.now()
    const answer = ask(path, headers)
    const end = (isRendered: boolean) => tell(performance.now() - began, isRendered)
    answer.then(
      () => end(true),
      () => end(false),
    )
    return answer
  }
}
