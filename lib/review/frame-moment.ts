import { DUTCH_ZONE } from '../dutch-time.ts'
import { languageFacts, type FrameLanguage } from '../languages.ts'

/** `1 December 2026 at 14:05 CET`: to the minute and with its zone, since reviewers live in any. */
export function frameMoment(moment: string, language: FrameLanguage): string {
  return new Intl.DateTimeFormat(languageFacts(language).locale, {
    timeZone: DUTCH_ZONE,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(new Date(moment))
}
