import { createClient } from '@sanity/client'
import type { ClientConfig } from '@sanity/client'
import type { SourceOptions } from 'sanity'
import type { StudioSettings } from './settings.ts'
import { say, spokenNow } from '../parts/say.ts'

type BackendOptions = Pick<SourceOptions, 'projectId' | 'dataset' | 'apiHost' | 'auth' | 'unstable_clientFactory'>

/**
 * How Studio reaches its content.
 * @param lakeUrl the public address of the lake, such as `https://nap1325.nl/lake`; hosted Sanity has its own
 */
export function backendOptions({ backend, projectId, dataset }: StudioSettings, lakeUrl: string): BackendOptions {
  if (backend === 'hosted') return { projectId, dataset }
  return {
    projectId,
    dataset,
    apiHost: lakeUrl,
    // Without it Studio would call `<project id>.<host>`, which browsers cannot resolve.
    unstable_clientFactory: (options: ClientConfig) =>
      createClient({ ...options, apiHost: lakeUrl, useProjectHostname: false }),
    auth: {
      // A token is sent by our own code only: no cookie that another site could make a browser send.
      loginMethod: 'token',
      redirectOnSingle: false,
      providers: [
        {
          name: 'local',
          title: say('E-mail and password'),
          url: `${lakeUrl}/v1/auth/login/local/${spokenNow().language}`,
        },
      ],
    },
  }
}

/**
 * What of Sanity's cloud is switched off, with either content API. The embedded lake does not have it, and hosted Sanity would
 * publish by it (releases, scheduled drafts, scheduled publishing) without asking whether a text is approved and has consent.
 */
export const withoutCloudFeatures = {
  releases: { enabled: false },
  scheduledDrafts: { enabled: false },
  scheduledPublishing: { enabled: false },
  announcements: { enabled: false },
  apps: { canvas: { enabled: false } },
}
