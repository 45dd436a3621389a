import { HeartIcon } from '@sanity/icons/Heart'
import { lazy } from 'react'
import type { Tool } from 'sanity'
import { say } from '../../parts/say.ts'

/** “Content health”: what in the published content wants attention. */
export const healthTool: Tool = {
  name: 'health',
  title: say('Content health'),
  icon: HeartIcon,
  component: lazy(() => import('./health-screen.tsx').then(({ HealthScreen }) => ({ default: HealthScreen }))),
}
