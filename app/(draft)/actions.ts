'use server'

import { refresh } from 'next/cache'
import { choosePerspective } from '@/app/api/draft-mode/session'
import { previewMode } from '@/sanity/preview/preview-mode'

/** Follows the choice in Presentation's bar. A browser without a draft session has nothing to choose. */
export async function showPerspective(perspective: string): Promise<void> {
  const wanted = perspective === 'published' ? 'published' : 'drafts'
  const mode = await previewMode()
  if (mode === 'public' || mode === 'ended' || mode === wanted) return
  await choosePerspective(wanted)
  refresh()
}
