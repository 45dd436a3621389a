import { UserIcon } from '@sanity/icons/User'
import { lazy } from 'react'
import type { Tool } from 'sanity'
import { say } from '../../parts/say.ts'

/** “Consent”: what people answered and took back by their review links, and the words in which they are asked. */
export const consentTool: Tool = {
  name: 'consent',
  title: say('Consent'),
  icon: UserIcon,
  component: lazy(() => import('./consent-screen.tsx').then(({ ConsentScreen }) => ({ default: ConsentScreen }))),
}
