import { cleanLine, cleanText } from '../review/remarks/clean-text.ts'

/** As JavaScript and the schema count: UTF-16 units. */
export const longestAsk = { about: 300, text: 4_000, reply: 300 } as const

/** Longer than this, nothing is cleaned: it costs time, and is too long whatever is in it. */
const hopeless = 10 * longestAsk.text

/** So many requests may wait for the editors. More is a flood, which must not fill the disk. */
export const mostWaiting = 2_000

/** What a form sent, as it was typed. */
export interface TypedAsk {
  /** Which story, in the words of the person who asks. */
  readonly about: string
  readonly text: string
  /** Where an answer would reach her; most leave it empty. */
  readonly reply: string
  /** A field that people leave empty, and programs that fill in every field do not. */
  readonly trap: string
}

/** What she has to change before it can be sent, or why it cannot be sent now; keys of the dictionaries. */
export type AskProblem = 'noText' | 'longText' | 'longAbout' | 'longReply' | 'trap' | 'tooMany' | 'tooBig'

/** A request as it may be kept. */
export type CheckedAsk = Readonly<Record<'about' | 'text' | 'reply', string>>

/** What somebody typed, cleaned, or everything that she has to change. Only what should happen is needed. */
export function checkAsk(typed: TypedAsk): CheckedAsk | { readonly problems: readonly AskProblem[] } {
  const text = typed.text.length > hopeless ? typed.text : cleanText(typed.text)
  const [about, reply] = [typed.about, typed.reply].map((line) => (line.length > hopeless ? line : cleanLine(line)))
  const checked = { about: about ?? '', text, reply: reply ?? '' }
  const problems: AskProblem[] = []
  if (!text) problems.push('noText')
  if (text.length > longestAsk.text) problems.push('longText')
  if (checked.about.length > longestAsk.about) problems.push('longAbout')
  if (checked.reply.length > longestAsk.reply) problems.push('longReply')
  if (typed.trap.trim()) problems.push('trap')
  return problems.length > 0 ? { problems } : checked
}

const statuses: Readonly<Partial<Record<AskProblem, number>>> = { tooMany: 429, tooBig: 413 }

/** The status of the page that gives the form back. */
export function statusOfAsk([first]: readonly AskProblem[]): number {
  return first === undefined ? 200 : (statuses[first] ?? 422)
}

/** The field that a problem is about; none for those of the whole form. */
export function fieldOfAsk(problem: AskProblem): 'about' | 'text' | 'reply' | undefined {
  if (problem === 'noText' || problem === 'longText') return 'text'
  if (problem === 'longAbout') return 'about'
  return problem === 'longReply' ? 'reply' : undefined
}

/** The end of an address that was typed or copied: what a story may be found by. `null` where it is none. */
export function slugIn(about: string): string | null {
  const path = URL.canParse(about) ? new URL(about).pathname : about
  const last = path.split('/').findLast((part) => part !== '')
  return path.includes('/') && last ? decoded(last) : null
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // What is no escape was typed so.
    return part
  }
}
