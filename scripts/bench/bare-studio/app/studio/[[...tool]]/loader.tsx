'use client'

import dynamic from 'next/dynamic'

export const Loader = dynamic(() => import('./studio.tsx').then(({ BareStudio }) => BareStudio), { ssr: false })
