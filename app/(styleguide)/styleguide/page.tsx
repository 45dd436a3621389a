import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Styleguide } from '@/components/styleguide/styleguide'

export const metadata: Metadata = { title: 'Styleguide', robots: { index: false } }

/** All parts of the site on made-up content, for those who work on it. */
export default function StyleguidePage() {
  if (process.env.NODE_ENV === 'production') notFound()
  return <Styleguide />
}
