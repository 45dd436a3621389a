import { formatDate, machineDate } from '@/lib/dates'
import type { StoryLanguage } from '@/lib/languages'

/** A date in words, as precise as it is known. */
export function DateText({ date, language }: { readonly date: string; readonly language: StoryLanguage }) {
  return <time dateTime={machineDate(date)}>{formatDate(date, language)}</time>
}
