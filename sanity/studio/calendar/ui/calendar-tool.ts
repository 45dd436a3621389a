import { CalendarIcon } from '@sanity/icons/Calendar'
import { createElement, lazy } from 'react'
import type { Tool } from 'sanity'
import { say } from '../../parts/say.ts'

/**
 * “Calendar”: what happens when. Its code is fetched when it is opened.
 * @param hasUpkeep whether the site itself publishes at scheduled times
 */
export const calendarTool = (hasUpkeep: boolean): Tool => ({
  name: 'calendar',
  title: say('Calendar'),
  icon: CalendarIcon,
  component: lazy(() =>
    import('./calendar-screen.tsx').then(({ CalendarScreen }) => ({
      default: () => createElement(CalendarScreen, { hasUpkeep }),
    })),
  ),
})
