import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const dynamic = 'force-dynamic'

// The address is the key: it must not reach search engines or linked sites.
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

/** Each page of a review brings its own document, in the language that its reader chose: see `ReviewDocument`. */
export default function ReviewLayout({ children }: { readonly children: ReactNode }) {
  return children
}
