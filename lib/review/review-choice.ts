import type { StoryLanguage, FrameLanguage } from '../languages.ts'
import type { CompareChoice } from './compare/compare-choice.ts'

interface ReviewChoice {
  readonly text?: StoryLanguage
  readonly frame?: FrameLanguage
  /** Absent or `null`: the text itself. */
  readonly compare?: CompareChoice | null
}

/**
 * What the reader of a review chose: which text, the language around it, and what to compare it with. Relative, for links on
 * its own pages.
 */
export function reviewChoice({ compare, ...choice }: ReviewChoice): string {
  return `?${new URLSearchParams({ ...choice, ...(compare && { compare }) }).toString()}`
}
