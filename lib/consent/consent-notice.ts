import { isDefined } from '../stored.ts'
import { consentDeadline, endsSoon } from './deadline.ts'
import type { ConsentRecord } from './rules.ts'

export interface ConsentNotice {
  readonly tone: 'caution' | 'critical'
  readonly text: string
}

/**
 * What editors should know about a consent before it is too late; `null` when there is nothing.
 * @param now epoch milliseconds
 * @param format formats a time for the text
 */
export function consentNotice(
  record: ConsentRecord,
  now: number,
  format: (moment: number) => string,
): ConsentNotice | null {
  if (isDefined(record.withdrawnOn))
    return {
      tone: 'critical',
      text: `Consent was withdrawn on ${String(record.withdrawnOn)}. Readers do not see this story, and only new consent brings it back.`,
    }
  const deadline = consentDeadline(record)
  if (!deadline || !endsSoon(deadline, now)) return null
  return deadline.at <= now
    ? { tone: 'critical', text: `Consent ended on ${format(deadline.at)}. Readers do not see this story.` }
    : {
        tone: 'caution',
        text: `Consent ends on ${format(deadline.at)}. Ask again in time: at that moment the story leaves the site by itself.`,
      }
}
