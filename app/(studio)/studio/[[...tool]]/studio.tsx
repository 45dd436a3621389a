'use client'

// This entry leaves out a script that the usual one loads from Sanity's own servers.
import { NextStudio } from 'next-sanity/studio/client-component'
import { useState } from 'react'
import { cleaningFetch, cleaningRequests } from '@/sanity/studio/uploads/clean-uploads'
import { createStudioConfig } from '@/sanity/studio/create-config'
import { carryEventStreams } from '@/sanity/studio/connection/event-streams'
import type { StudioSettings } from '@/sanity/studio/connection/settings'
import { blockSanityHosts } from '@/sanity/studio/connection/block-sanity-hosts'

/** Under this name Studio remembers that its user does not want to hear about slow HTTP. */
const SLOW_HTTP_KNOWN = 'sanity-studio.network.check.snooze'

function prepare(settings: StudioSettings) {
  const lakeUrl = `${window.location.origin}/lake`
  window.XMLHttpRequest = cleaningRequests(window.XMLHttpRequest, settings.backend === 'hosted')
  // Before Studio loads its event-source code, which keeps the `fetch` that it finds.
  window.fetch = cleaningFetch(window.fetch.bind(window))
  if (settings.backend === 'lake') {
    window.fetch = carryEventStreams(lakeUrl, blockSanityHosts(lakeUrl, settings.projectId, window.fetch))
    // What it warns of, too few connections, is what the streams' WebSocket has already mended.
    window.sessionStorage.setItem(SLOW_HTTP_KNOWN, new Date().toISOString())
  }
  return createStudioConfig(settings, lakeUrl)
}

/** The whole window of Studio, configured once. */
export function StudioWindow(settings: StudioSettings) {
  const [config] = useState(() => prepare(settings))
  return <NextStudio config={config} />
}
