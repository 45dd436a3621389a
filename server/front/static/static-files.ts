import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { FallbackAnswers } from '../answers/fallback-answers.ts'
import { weightOf, type FinishedPage } from '../answers/finished-page.ts'
import { securityHeaders } from '../answers/security-headers.ts'
import type { SendPage } from '../answers/send-page.ts'
import type { OriginClient } from '../http/origin-client.ts'
import type { Site } from '../site/site.ts'
import { buildFiles } from './build-files.ts'
import type { Modules } from './modules.ts'

/** Memory for the build's files: those of a site and of an editor together are about 15 MB in three encodings. Bytes. */
const maxBytes = 64_000_000

export interface StaticFilesOptions {
  readonly site: Site
  readonly ask: OriginClient
  readonly modules: Modules
  readonly fallback: FallbackAnswers
  readonly send: SendPage
  /** @see BuildFilesOptions */
  readonly buildFolder?: string | undefined
}

/** Files with a hash in their address, kept for good: those of the origin's build, and the modules of pages. */
export function staticFiles({ site, ask, modules, fallback, send, buildFolder }: StaticFilesOptions) {
  const kept = new LRUCache<string, FinishedPage>({ maxSize: maxBytes, sizeCalculation: weightOf })
  const built = buildFiles({ ask, path: site.routes.buildPath, folder: buildFolder })
  const vary = { vary: 'accept-encoding' }
  const headers = {
    ...securityHeaders('static', site, null),
    ...vary,
    'cache-control': 'public, max-age=31536000, immutable',
  }
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const known = kept.get(path)
    const file = known ?? (await modules.file(path)) ?? (await built(path))
    if (file?.status !== 200) return fallback.send(request, response, 404, 'static', vary)
    if (!known) kept.set(path, file)
    send(request, response, file, headers)
  }
}
