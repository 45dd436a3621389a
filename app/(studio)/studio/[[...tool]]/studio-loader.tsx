'use client'

import dynamic from 'next/dynamic'

/** Studio runs in the browser only; rendering it on the server would take seconds and show nothing. */
export const StudioLoader = dynamic(() => import('./studio').then(({ StudioWindow }) => StudioWindow), { ssr: false })
