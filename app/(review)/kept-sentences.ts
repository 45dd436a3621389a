import type { FrameLanguage } from '@/lib/review/frame-languages'
import { whatIsKept } from '@/lib/review/what-is-kept'
import { env } from '@/sanity/env'

/** How long after the end of a link its remarks and openings are erased. */
const days = 90

/** What a reviewer is told of how long something is kept here. */
export const keptSentences = (frame: FrameLanguage): readonly string[] =>
  whatIsKept(frame, { days, keepsHistory: env().backend === 'hosted' })
