import { isStoryLanguage, type StoryLanguage } from '../../languages.ts'
import { isPeriod, type Answers, type Period, type ConsentQuestion } from './questions.ts'

/** What was asked on a page: the form that comes back is read against it. */
export interface AskedForm {
  readonly questions: readonly ConsentQuestion[]
  readonly textLanguages: readonly StoryLanguage[]
}

export interface ConsentForm {
  readonly answers: Answers
  /** `null` where nothing was agreed to, so that there is no end. */
  readonly period: Period | null
  /** The languages in which she has read the text. */
  readonly reads: readonly StoryLanguage[]
  /** Empty when none was given. */
  readonly nameGiven: string
}

/** What is missing, by the name of its field in the form. */
export type ConsentProblem = ConsentQuestion | 'period' | 'reads' | 'nameTooLong'

export const MAX_NAME = 100

/** Control characters, and those that turn the direction of a text: nobody's name needs them, and they can hide one. */
const harmful = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * Reads what a person sent. Fields that were not asked for are ignored: nobody can agree to what the page did not ask.
 * Every question needs its own yes or no; who agrees to something also says until when.
 */
export function readConsentForm(
  sent: Pick<URLSearchParams, 'get' | 'getAll'>,
  { questions, textLanguages }: AskedForm,
): { readonly form: ConsentForm; readonly problems: readonly ConsentProblem[] } {
  const given = questions.flatMap((question) => {
    const answer = sent.get(question)
    return answer === 'yes' || answer === 'no' ? [[question, answer] as const] : []
  })
  const answers: Answers = Object.fromEntries(given)
  const period = sent.get('period')
  const reads = sent
    .getAll('reads')
    .filter(isStoryLanguage)
    .filter((language, place, all) => textLanguages.includes(language) && all.indexOf(language) === place)
  const nameGiven = (sent.get('nameGiven') ?? '').replace(harmful, ' ').replace(/\s+/gu, ' ').trim()
  const agrees = given.some(([, answer]) => answer === 'yes')
  const form = { answers, period: agrees && isPeriod(period) ? period : null, reads, nameGiven }
  const problems: (ConsentProblem | false)[] = [
    ...questions.filter((question) => !answers[question]),
    agrees && form.period === null && 'period',
    reads.length === 0 && 'reads',
    nameGiven.length > MAX_NAME && 'nameTooLong',
  ]
  return { form, problems: problems.filter((problem) => problem !== false) }
}
