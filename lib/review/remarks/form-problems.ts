import { languageFacts, type FrameLanguage } from '../../languages.ts'
import { remarkWords } from '../words/remark-words.ts'
import { lengthOf, longestName, longestRemark, type RemarkProblem, type TypedRemark } from './remark-rules.ts'

/** Why a form was given back: what has to be changed in it, or what it could not be taken for. */
export type FormProblem = RemarkProblem | Exclude<keyof ReturnType<typeof remarkWords>['problems'], RemarkProblem>

const statuses: Readonly<Partial<Record<FormProblem, number>>> = {
  tooBig: 413,
  tooFast: 429,
  tooMany: 429,
  otherPage: 403,
  notAllowed: 403,
  otherVersion: 409,
}

/** The HTTP status of a form that is given back. */
export function statusOfProblems(problems: readonly FormProblem[]): number {
  return problems.map((problem) => statuses[problem]).find((status) => status !== undefined) ?? 422
}

/** The sentence that says what to do, with the numbers that it is about. */
export function problemSentence(problem: FormProblem, typed: TypedRemark, frame: FrameLanguage): string {
  const { problems } = remarkWords(frame)
  const count = numberIn(frame)
  const length = lengthOf(typed.text)
  switch (problem) {
    case 'longText':
      return problems.longText(count(length), count(longestRemark))
    case 'tooBig':
      return problems.tooBig(count(longestRemark))
    case 'longName':
      return problems.longName(count(longestName))
    default:
      return problems[problem]
  }
}

/** The field that a problem is about, by its name in the form; `null` when it is about all of it. */
export function fieldOfProblem(problem: FormProblem): 'remark' | 'name' | 'decision' | null {
  if (problem === 'noText' || problem === 'longText') return 'remark'
  if (problem === 'noName' || problem === 'longName') return 'name'
  return problem === 'noVerdict' ? 'decision' : null
}

/** Writes numbers as in a language. */
export function numberIn(frame: FrameLanguage): (number: number) => string {
  const format = new Intl.NumberFormat(languageFacts(frame).locale)
  return (number) => format.format(number)
}
