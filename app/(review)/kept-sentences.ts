import type { FrameLanguage } from '@/lib/languages'
import { whatIsKept } from '@/lib/review/what-is-kept'
import { retention } from '@/sanity/retention'

/** What a reviewer is told of how long something is kept here. */
export function keptSentences(frame: FrameLanguage): readonly string[] {
  return whatIsKept(frame, retention())
}
