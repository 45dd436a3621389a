'use client'

import { useRouter } from 'next/navigation'
import { VisualEditing } from 'next-sanity/visual-editing/client-component'
import { useEffect } from 'react'
import { showPerspective } from './actions'

/** One keystroke is several changes in the content: they are waited out, though not so long that it feels slow. */
const PAUSE = 120

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

  return (
    <VisualEditing
      onPerspectiveChange={(perspective) => void showPerspective(String(perspective))}
      refresh={async () => router.refresh()}
    />
  )
}
