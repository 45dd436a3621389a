import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { lazy } from 'react'
import type { Tool } from 'sanity'

/** “Review links”: all of them, of all texts. */
export const linksTool: Tool = {
  name: 'review-links',
  title: 'Review links',
  icon: EyeOpenIcon,
  component: lazy(() => import('./all-links.tsx').then(({ AllLinks }) => ({ default: AllLinks }))),
}
