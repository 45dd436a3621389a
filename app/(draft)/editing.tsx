'use client'

import { useRouter } from 'next/navigation'
import { VisualEditing } from 'next-sanity/visual-editing/client-component'
import { useEffect } from 'react'

/** One keystroke causes several changes: they are debounced, but not so long that it feels slow. Milliseconds. */
const PAUSE = 120

/**
 * Follows the perspective in Presentation's bar, which reports it repeatedly. Returns whether the page has to change.
 */
async function showPerspective(perspective: string): Promise<boolean> {
  const to = perspective === 'published' ? 'published' : 'drafts'
  const answer = await fetch(`/api/draft-mode/perspective?to=${to}`, { method: 'POST' })
  const said: unknown = answer.ok ? await answer.json() : null
  return typeof said === 'object' && said !== null && 'changed' in said && said.changed === true
}

/** Click-to-edit, and a refresh of the page whenever content changes. */
export function Editing() {
  const router = useRouter()

  useEffect(() => {
    document.documentElement.classList.toggle('in-presentation', window.self !== window.top)
    const changes = new EventSource('/api/draft-mode/changes')
    let pause: number | undefined
    let wasLost = false
    const refresh = () => {
      window.clearTimeout(pause)
      pause = window.setTimeout(() => router.refresh(), PAUSE)
    }
    changes.addEventListener('change', refresh)
    changes.addEventListener('error', () => (wasLost = true))
    changes.addEventListener('open', () => {
      // Changes while the connection was lost were missed.
      if (wasLost) refresh()
      wasLost = false
    })
    return () => {
      window.clearTimeout(pause)
      changes.close()
    }
  }, [router])

  async function followChoice(perspective: string) {
    if (await showPerspective(perspective)) router.refresh()
  }

  return (
    <VisualEditing
      onPerspectiveChange={(perspective) => void followChoice(String(perspective))}
      refresh={async () => router.refresh()}
    />
  )
}
