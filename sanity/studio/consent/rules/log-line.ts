import { whenSaid } from '../../parts/in-words.ts'
import { sayMade } from '../../parts/say-made.ts'

/** As `linesOf` of `lib/consent/withdrawal-log` writes it. */
const LINE = /^(\d{4}-\S+Z) (.*?): (.+?)(?: – (.+))?$/su

/**
 * A line of what a withdrawal did, in the words of whoever reads Studio: it is stored in English, with the moment as machines write it.
 * @param line one that is not like the others is returned as it is
 */
export function logLineSaid(line: string): string {
  const [, moment = '', by = '', what = '', problem] = LINE.exec(line) ?? []
  if (!moment) return line
  const who = by === '' ? '' : ` · ${by}`
  return `${whenSaid(moment)}${who}: ${[what, problem ?? ''].filter(Boolean).map(sayMade).join(' ')}`
}
