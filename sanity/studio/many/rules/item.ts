import type { ReviewStatus } from '../../../../lib/workflow/review-status.ts'

/** One document that can be selected. */
export interface ManyItem {
  /** The published id. */
  readonly id: string
  readonly type: string
  readonly title: string
  /** Of a text in one language. */
  readonly language: string | null
  /** The original story, which consent is about; its own id for everything else. */
  readonly originalId: string
  readonly status: ReviewStatus
  /** Whether readers can have an earlier version of it. */
  readonly isPublished: boolean
}
