import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { lazy } from 'react'
import type { Tool } from 'sanity'
import { say } from '../../parts/say.ts'

/** “Review links”: all of them, of all texts. */
export const linksTool: Tool = {
  name: 'review-links',
  title: say('Review links'),
  icon: EyeOpenIcon,
  component: lazy(() => import('./all-links.tsx').then(({ AllLinks }) => ({ default: AllLinks }))),
}
