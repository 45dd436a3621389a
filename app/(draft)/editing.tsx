'use client'

import { useRouter } from 'next/navigation'
import { VisualEditing } from 'next-sanity/visual-editing/client-component'
import { useEffect } from 'react'

/** One keystroke is several changes in the content: they are waited out, though not so long that it feels slow. */
const PAUSE = 120

/** Follows the choice in Presentation's bar, which is told again and again. Returns whether that changed what is shown. */
async function showPerspective(perspective: string): Promise<boolean> {
  const to = perspective === 'published' ? 'published' : 'drafts'
  const answer = await fetch(`/api/draft-mode/perspective?to=${to}`, { method: 'POST' })
  const said: unknown = answer.ok ? await answer.json() : null
  return typeof said === 'object' && said !== null && 'changed' in said && said.changed === true
}

/** Click-to-edit, and the page drawn anew whenever content changes. */
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
      // What changed while the connection was lost was told to nobody.
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
