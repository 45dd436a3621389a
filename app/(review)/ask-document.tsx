import { AskPage } from '@/components/asking/ask-page'
import { AskedPage } from '@/components/asking/asked-page'
import { ASK_STYLE_PATH } from '@/lib/asking/ask-paths'
import { statusOfAsk, type AskProblem, type TypedAsk } from '@/lib/asking/ask-rules'
import { dictionary } from '@/lib/dictionaries'
import type { Language } from '@/lib/languages'
import { env } from '@/sanity/env'
import { formExit } from './form-exit'
import { htmlDocument } from './html-document'

interface ShownAsk {
  readonly language: Language
  readonly formId: string
  readonly typed: TypedAsk
  readonly problems: readonly AskProblem[]
}

/** The page of the form, empty or given back with everything that was typed. */
export async function askDocument({ language, problems, ...form }: ShownAsk): Promise<Response> {
  const words = dictionary(language).asking
  const exit = await formExit(language, language)
  return htmlDocument({
    language,
    direction: 'ltr',
    style: ASK_STYLE_PATH,
    title: problems.length > 0 ? `${words.notSent} – ${words.title}` : words.title,
    status: statusOfAsk(problems),
    body: <AskPage language={language} exit={exit} days={env().reviewDays} problems={problems} {...form} />,
  })
}

/** The page after it was sent. It does not say what: others may look at the device. */
export async function askedDocument(language: Language): Promise<Response> {
  const { sentTitle } = dictionary(language).asking
  const body = <AskedPage language={language} exit={await formExit(language, language)} />
  return htmlDocument({ language, direction: 'ltr', style: ASK_STYLE_PATH, title: sentTitle, status: 200, body })
}
