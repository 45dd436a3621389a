'use client'

import dynamic from 'next/dynamic'
import type { StudioSettings } from '@/sanity/studio/connection/settings'
import { loadStudioWords } from '@/sanity/studio/words/studio-language'

/**
 * Studio runs in the browser only; rendering it on the server would take seconds and show nothing. Its words come first: its
 * code says them as it is loaded.
 */
export const StudioLoader = dynamic(
  async () => {
    const locales = await loadStudioWords()
    const { StudioWindow } = await import('./studio')
    return function Studio(settings: StudioSettings) {
      return <StudioWindow {...settings} locales={locales} />
    }
  },
  { ssr: false },
)
