import { rules, type ConsentContext, type ConsentRecord } from './rules.ts'

/** What a story lacks before readers may see it, in sentences for its editor; none when it is covered. */
export function consentProblems(record: ConsentRecord | null, context: ConsentContext): string[] {
  if (!record) return ['Nobody has recorded for this story who agreed that it is shown.']
  return rules.filter(({ holds }) => !holds(record, context)).map(({ sentence }) => sentence(record, context))
}
