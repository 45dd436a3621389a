import { partAt } from './routes.ts'
import { reviewPath } from './review-path.ts'

const isReview = (path: string) => path.startsWith(reviewPath(''))

/**
 * The only scripts that run on pages for readers and reviewers, and on which pages each may run. Each is a file of that name in
 * `enhancements`; a page requests it by `data-module`, and works without it.
 */
export const enhancements = {
  exit: (path: string) => isReview(path) || partAt(path) === 'stories',
  copy: (path: string) => ['stories', 'documents'].includes(partAt(path) ?? ''),
  review: isReview,
} satisfies Readonly<Record<string, (path: string) => boolean>>

export type Enhancement = keyof typeof enhancements

/** Ends a page with its review link. It stands on each page of a review that shows what readers do not see, and on no other. */
export const watchesLink: Enhancement = 'review'
