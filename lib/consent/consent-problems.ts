import { rules, type ConsentContext, type ConsentRecord } from './rules.ts'

/** Why readers may not see a story, in sentences for its editor; empty when it is covered. */
export function consentProblems(record: ConsentRecord | null, context: ConsentContext): string[] {
  if (!record) return ['Nobody has recorded for this story who agreed that it is shown.']
  return rules.filter(({ holds }) => !holds(record, context)).map(({ sentence }) => sentence(record, context))
}
