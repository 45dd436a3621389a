import type { ReactNode } from 'react'
import { RemarkPage } from '@/components/review/remark-page'
import type { FrameLanguage } from '@/lib/languages'
import { statusOfProblems, type FormProblem } from '@/lib/review/remarks/form-problems'
import type { TypedRemark } from '@/lib/review/remarks/remark-rules'
import { remarkWords } from '@/lib/review/words/remark-words'
import { FORM_TOKEN_FIELD } from '@/sanity/review/review-form'
import type { OpenView } from '@/sanity/review/open-view'
import type { ReviewText } from '@/sanity/review/review-texts'
import type { SeenPart } from '@/sanity/review/seen-part'
import { formDocument } from './form-document'

/** A form as it is shown: empty, or given back. */
interface ShownForm {
  readonly token: string
  readonly open: OpenView
  /** The way out of the page, ready made. */
  readonly exit: ReactNode
  readonly text: ReviewText
  readonly frame: FrameLanguage
  readonly part: SeenPart
  readonly isDecision: boolean
  readonly formId: string
  readonly typed: TypedRemark
  readonly problems: readonly FormProblem[]
}

/** The page of a form for a remark or a decision. */
export function remarkFormPage({ token, open, text, frame, part, exit, ...form }: ShownForm): Promise<Response> {
  const words = remarkWords(frame)
  const { isDecision, formId, typed, problems } = form
  const { revision, paragraph } = part
  const title = isDecision ? words.decisionTitle : words.remarkTitle
  const hidden = {
    [FORM_TOKEN_FIELD]: open.formToken,
    id: formId,
    text: text.language,
    frame,
    revision,
    ...(paragraph && { block: paragraph.key }),
  }
  return formDocument({
    token,
    frame,
    title: problems.length > 0 ? `${words.notSentYet} – ${title}` : title,
    status: problems.length > 0 ? statusOfProblems(problems) : 200,
    body: (
      <RemarkPage
        place={{ token, text: text.language, revision, frame }}
        paragraph={paragraph}
        isMovedOn={revision !== text.document._rev}
        exit={exit}
        isDecision={isDecision}
        hidden={hidden}
        typed={typed}
        problems={problems}
      />
    ),
  })
}
