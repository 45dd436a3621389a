import { createClient } from '@sanity/client'
import type { ClientConfig } from '@sanity/client'
import type { Env } from '../../sanity/env.ts'
import { ask, patience } from './ask.ts'
import { good, look, mend, type DoctorFinding } from './finding.ts'
import { tokens } from './tokens.ts'

/** What can be asked of a content API that runs by itself: tokens, what anybody may read, browsers, what passes our checks. */
export async function contentApi(settings: Env): Promise<DoctorFinding[]> {
  const { backend, projectId, dataset, lakeUrl, siteUrl } = settings
  const config: ClientConfig = {
    projectId,
    dataset,
    apiVersion: '2026-03-01',
    useCdn: false,
    maxRetries: 0,
    timeout: patience,
    perspective: 'raw',
    ...(lakeUrl && { apiHost: lakeUrl, useProjectHostname: false }),
  }
  const findings = await tokens(config, settings)
  const anybody = await createClient(config)
    .fetch<number>('count(*)')
    .catch(() => null)
  findings.push(
    anybody === null
      ? good('dataset', 'Nobody reads it without a token.')
      : look(
          'dataset',
          `Anybody may read ${anybody} documents without a token.`,
          'Make it private, if your plan allows it: docs/hosted.md.',
        ),
  )
  const base = lakeUrl ?? `https://${projectId}.api.sanity.io`
  const preflight = await ask(`${base}/v2026-03-01/data/query/${dataset}?query=1`, {
    method: 'OPTIONS',
    headers: {
      origin: siteUrl,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    },
  }).catch(() => null)
  const isAllowed = preflight?.headers.get('access-control-allow-origin') === siteUrl
  // Browsers reach a lake through the site.
  if (backend === 'hosted')
    findings.push(
      isAllowed && preflight?.headers.get('access-control-allow-credentials') === 'true'
        ? good('CORS', `${siteUrl} is allowed, with credentials.`)
        : mend(
            'CORS',
            `${siteUrl} is not allowed with credentials: Studio does not load.`,
            `npx sanity cors add ${siteUrl} --credentials`,
          ),
    )
  if (settings.readToken) {
    const passing = await createClient({ ...config, token: settings.readToken })
      .fetch<number>('count(*[_id in path("versions.**")])')
      .catch(() => 0)
    if (passing > 0)
      findings.push(
        look(
          'releases',
          `${passing} documents are in releases or scheduled drafts of Sanity, which are published without the site’s checks.`,
          'Look at them in the project’s own tools: docs/hosted.md.',
        ),
      )
  }
  return findings
}
