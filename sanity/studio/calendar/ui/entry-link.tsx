import { IntentLink } from 'sanity/router'
import type { CalendarEntry } from '../rules/calendar-entries.ts'

/** What an entry is about, which leads to the form in which it is seen to. */
export function EntryLink({ entry }: { readonly entry: CalendarEntry }) {
  const { id, type, path } = entry.form
  return (
    <IntentLink intent="edit" params={{ id, type, ...(path && { path }) }} draggable={false}>
      <span dir="auto">{entry.title}</span>
    </IntentLink>
  )
}
