import type { ReactNode } from 'react'
import { reviewPath } from '@/lib/review-path'
import { languageFacts, type FrameLanguage } from '@/lib/languages'
import { htmlDocument } from './html-document'

interface FormDocument {
  readonly token: string
  readonly frame: FrameLanguage
  readonly title: string
  readonly status: number
  readonly body: ReactNode
}

/** A page of a form of a review. */
export function formDocument({ token, frame, ...page }: FormDocument): Promise<Response> {
  const { direction } = languageFacts(frame)
  return htmlDocument({ language: frame, direction, style: reviewPath(token, 'form-style'), ...page })
}
