import { formatDate, machineDate } from '@/lib/dates'
import type { Language } from '@/lib/languages'

/** A date in words, as precise as it is known. */
export function DateText({ date, language }: { readonly date: string; readonly language: Language }) {
  return <time dateTime={machineDate(date)}>{formatDate(date, language)}</time>
}
