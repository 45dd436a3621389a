import { cookies } from 'next/headers'
import { cache } from 'react'
import { isFrameLanguage, type FrameLanguage, defaultLanguage, isStoryLanguage } from '@/lib/languages'
import { linkFrame } from '@/lib/review/link-rules'
import { REVIEW_COOKIE } from '@/lib/review/review-cookie'
import { openCover } from '@/sanity/review/open-cover'
import type { OpenLink } from '@/sanity/review/open-link'
import { openView, type OpenView } from '@/sanity/review/open-view'

/** What an address of a review says besides its token. */
export interface ReviewPageProps {
  readonly params: Promise<{ readonly token: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** The key of this browser's opening. */
const reviewKey = async (): Promise<string | undefined> => (await cookies()).get(REVIEW_COOKIE)?.value

/** The open view of this browser; `null` when it has none. Asked once for each page. */
export const loadView = cache(async (token: string): Promise<OpenView | null> => openView(token, await reviewKey()))

/** The link alone, for a browser that has not opened it; `null` when it cannot. */
export const loadCover = cache((token: string): Promise<OpenLink | null> => openCover(token))

/**
 * The language around the text: chosen in the address (`?frame=ar`), else that in which it was opened, else that of the link.
 */
export function frameOf(chosen: unknown, link: OpenLink, view?: OpenView['view']): FrameLanguage {
  if (isFrameLanguage(chosen)) return chosen
  if (isFrameLanguage(view?.frameLanguage)) return view.frameLanguage
  return linkFrame(link, link.languages?.find(isStoryLanguage) ?? defaultLanguage)
}

/** The text that the address chooses (`?text=nl`), else the first. */
export function textOf(chosen: unknown, { texts }: OpenView): OpenView['texts'][0] {
  return texts.find(({ language }) => language === chosen) ?? texts[0]
}
