import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './studio.css'

export const metadata: Metadata = {
  title: 'NAP 1325 Studio',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

/** Studio renders the whole window itself, without the site's styles. */
export default function StudioRootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
