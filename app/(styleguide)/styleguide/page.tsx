import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Styleguide } from '@/components/styleguide/styleguide'

export const metadata: Metadata = { title: 'Styleguide', robots: { index: false } }

/** All components with made-up content, for developers. */
export default function StyleguidePage() {
  if (process.env.NODE_ENV === 'production') notFound()
  return <Styleguide />
}
