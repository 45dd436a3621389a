import type { FrameLanguage } from '@/lib/review/frame-languages'
import { whatIsKept } from '@/lib/review/what-is-kept'
import { env } from '@/sanity/env'

/** What a reviewer is told of how long something is kept here. */
export const keptSentences = (frame: FrameLanguage): readonly string[] =>
  whatIsKept(frame, { days: env().reviewDays, keepsHistory: env().backend === 'hosted' })
