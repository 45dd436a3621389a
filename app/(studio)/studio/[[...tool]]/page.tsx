import { env } from '@/sanity/env'
import { StudioLoader } from './studio-loader'

// Settings are read on each request, so that one build works with the lake and with hosted Sanity.
export const dynamic = 'force-dynamic'

/** Sanity Studio, at the same origin as the site. */
export default function StudioPage() {
  const { backend, projectId, dataset, needsSecondPerson, hasUpkeep, sendsMail, inboxDays } = env()
  const settings = { backend, projectId, dataset, needsSecondPerson, hasUpkeep, sendsMail, inboxDays }
  return <StudioLoader {...settings} />
}
