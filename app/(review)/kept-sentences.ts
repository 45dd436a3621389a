import type { FrameLanguage } from '@/lib/languages'
import { whatIsKept } from '@/lib/review/what-is-kept'
import { env } from '@/sanity/env'

/** What a reviewer is told of how long something is kept here. */
export function keptSentences(frame: FrameLanguage): readonly string[] {
  const { hasUpkeep, reviewDays, backend } = env()
  return whatIsKept(frame, { days: hasUpkeep ? reviewDays : null, keepsHistory: backend === 'hosted' })
}
