import { DUTCH_ZONE } from '@/lib/dutch-time'
import { languageFacts, type FrameLanguage } from '@/lib/languages'

interface FrameTimeProps {
  /** ISO 8601. */
  readonly at: string
  readonly frame: FrameLanguage
}

/** A day in the language around the text. Not the time of day: reviewers are in many zones. */
export function FrameTime({ at, frame }: FrameTimeProps) {
  const { locale } = languageFacts(frame)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: DUTCH_ZONE })
  return <time dateTime={at}>{day.format(new Date(at))}</time>
}
