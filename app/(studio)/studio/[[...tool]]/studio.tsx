'use client'

// Unlike the default entry, this one does not load a script from Sanity's servers.
import { NextStudio } from 'next-sanity/studio/client-component'
import { useState } from 'react'
import type { PluginOptions } from 'sanity'
import { cleaningFetch, cleaningRequests } from '@/sanity/studio/uploads/clean-uploads'
import { say } from '@/sanity/studio/parts/say'
import { createStudioConfig } from '@/sanity/studio/create-config'
import { carryEventStreams } from '@/packages/lake/source/browser/event-streams'
import type { StudioSettings } from '@/sanity/studio/connection/settings'
import { blockSanityHosts } from '@/sanity/studio/connection/block-sanity-hosts'
import { quietBeacon, quietFetch } from '@/sanity/studio/connection/quiet-fetch'
import { leadSockets } from '@/sanity/studio/connection/lead-sockets'

/** The key under which Studio stores that its user dismissed the warning about slow HTTP. */
const SLOW_HTTP_KNOWN = 'sanity-studio.network.check.snooze'

interface StudioWindowProps extends StudioSettings {
  /** What gives Sanity's own words in the language of Studio. */
  readonly locales: readonly PluginOptions[]
}

function prepare({ locales, ...settings }: StudioWindowProps) {
  const lakeUrl = `${window.location.origin}/lake`
  window.XMLHttpRequest = cleaningRequests(window.XMLHttpRequest, settings.backend === 'hosted', say)
  // This has to come before Studio loads its event-source code, which captures `fetch`.
  window.fetch = cleaningFetch(window.fetch.bind(window))
  navigator.sendBeacon = quietBeacon(navigator.sendBeacon.bind(navigator))
  if (settings.backend === 'hosted') window.fetch = quietFetch(window.fetch)
  if (settings.backend === 'lake') {
    window.fetch = blockSanityHosts(lakeUrl, settings.projectId, carryEventStreams(lakeUrl, window.fetch))
    window.WebSocket = leadSockets(lakeUrl, settings.projectId, window.WebSocket)
    // It warns of too few connections, which the WebSocket for event streams already solves.
    window.sessionStorage.setItem(SLOW_HTTP_KNOWN, new Date().toISOString())
  }
  return createStudioConfig(settings, lakeUrl, locales)
}

/** The whole window of Studio, configured once. */
export function StudioWindow(props: StudioWindowProps) {
  const [config] = useState(() => prepare(props))
  return <NextStudio config={config} />
}
