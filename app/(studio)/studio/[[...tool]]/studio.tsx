'use client'

// This entry leaves out a script that the usual one loads from Sanity's own servers.
import { NextStudio } from 'next-sanity/studio/client-component'
import { useState } from 'react'
import { createStudioConfig } from '@/sanity/studio/create-config'
import { carryEventStreams } from '@/sanity/studio/event-streams'
import type { StudioSettings } from '@/sanity/studio/settings'

function prepare(settings: StudioSettings) {
  const lakeUrl = `${window.location.origin}/lake`
  // Before Studio loads its event-source code, which keeps the `fetch` that it finds.
  if (settings.backend === 'lake') window.fetch = carryEventStreams(lakeUrl, window.fetch.bind(window))
  return createStudioConfig(settings, lakeUrl)
}

/** The whole window of Studio, configured once. */
export function StudioWindow(settings: StudioSettings) {
  const [config] = useState(() => prepare(settings))
  return <NextStudio config={config} />
}
