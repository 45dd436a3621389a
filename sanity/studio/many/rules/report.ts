import { sayMade } from '../../parts/say-made.ts'
import { say } from '../../parts/say.ts'
import type { ManyEntry, ManyResult } from './result.ts'

/** What is said below a title of the report. */
export interface ManyRemark {
  readonly says: string
  /** What stood in the way, one by one. */
  readonly reasons: readonly string[]
}

/** What came of one, in the words of whoever reads Studio. */
export function remarkOf(result: ManyResult): ManyRemark {
  switch (result.kind) {
    case 'done':
    case 'already':
      return { says: result.remark, reasons: [] }
    case 'refused':
      return { says: say('Refused:'), reasons: result.reasons.map(sayMade) }
    case 'unknown': {
      const [says = '', ...reasons] = result.reasons
      return { says, reasons }
    }
    case 'notTried':
      return { says: say('Not tried.'), reasons: [] }
  }
}

/** How far it is, or how it ended, in numbers. */
export function summaryOf(entries: readonly ManyEntry[], isRunning: boolean): string {
  const count = (...kinds: readonly ManyResult['kind'][]) =>
    entries.filter(({ result }) => kinds.includes(result.kind)).length
  const all = entries.length
  if (isRunning) return say('{count} of {all} …', { count: all - count('notTried'), all })
  const unknown = count('unknown')
  return [
    say('Done: {count}.', { count: count('done') }),
    ...(count('already') > 0 ? [say('Nothing to do: {count}.', { count: count('already') })] : []),
    ...(count('refused') > 0 ? [say('Refused: {count}.', { count: count('refused') })] : []),
    ...(unknown > 0
      ? [
          say('No answer came for {count}, and it ended there: nothing is done twice when you try again.', {
            count: unknown,
          }),
        ]
      : []),
    ...(count('notTried') > 0 ? [say('Not tried: {count}.', { count: count('notTried') })] : []),
  ].join(' ')
}
