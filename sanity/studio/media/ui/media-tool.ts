import { ImagesIcon } from '@sanity/icons/Images'
import { lazy } from 'react'
import type { Tool } from 'sanity'
import { say } from '../../parts/say.ts'

/** “Pictures”: all that there are, where they are used, and what is said of them. Its code is fetched when it is opened. */
export const mediaTool: Tool = {
  name: 'pictures',
  title: say('Pictures'),
  icon: ImagesIcon,
  component: lazy(() => import('./media-screen.tsx').then(({ MediaScreen }) => ({ default: MediaScreen }))),
}
