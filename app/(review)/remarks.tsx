import type { ReactNode } from 'react'
import { PartRemarks } from '@/components/review/part-remarks'
import { RemarksSection } from '@/components/review/remarks-section'
import type { AfterPart } from '@/components/text/block-components'
import type { FrameLanguage } from '@/lib/languages'
import { linkMay } from '@/lib/review/link-rules'
import { paragraphsOf } from '@/lib/review/remarks/paragraphs'
import { saidAbout } from '@/lib/review/remarks/said-about'
import { notesOfLink } from '@/sanity/review/notes-of-link'
import type { OpenView } from '@/sanity/review/open-view'
import { reviewContent } from '@/sanity/review/review-client'
import type { ReviewText } from '@/sanity/review/review-texts'
import './remarks.css'

interface RemarksOfText {
  /** Behind each paragraph. */
  readonly afterPart: AfterPart
  /** Below the text. */
  readonly section: ReactNode
}

/** What was said of a text by everybody with the same link, and the ways to say something. */
export async function loadRemarks(
  token: string,
  { link }: OpenView,
  { language, document }: ReviewText,
  frame: FrameLanguage,
): Promise<RemarksOfText> {
  const said = saidAbout(await notesOfLink(reviewContent().read, link._id), document)
  const paragraphs = new Map(paragraphsOf(document).map((paragraph) => [paragraph.key, paragraph]))
  const place = { token, text: language, revision: document._rev, frame }
  const maySay = linkMay(link, 'comment')
  return {
    afterPart(key) {
      const paragraph = paragraphs.get(key)
      const ofIt = said.filter((each) => each.paragraph?.key === key)
      return paragraph && <PartRemarks place={place} paragraph={paragraph} said={ofIt} maySay={maySay} />
    },
    section: <RemarksSection place={place} said={said} maySay={maySay} mayDecide={linkMay(link, 'decide')} />,
  }
}
