import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SiteDocument } from '../../../(site)/document'
import { openReview } from '@/sanity/review/open-review'
import { reviewLanguage } from '../../review-language'
import '../../review.css'

export const dynamic = 'force-dynamic'

// The address is the key: it must not reach search engines or linked sites.
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

interface ReviewLayoutProps {
  readonly params: Promise<{ readonly token: string }>
  readonly children: ReactNode
}

/** The document shell of preview links. */
export default async function ReviewLayout({ params, children }: ReviewLayoutProps) {
  const review = await openReview((await params).token)
  return <SiteDocument language={reviewLanguage(review?.subject)}>{children}</SiteDocument>
}
