import { rules, type Asked, type ConsentRecord } from './rules.ts'

/** What a story lacks before readers may see it, in sentences for its editor; none when it is covered. */
export function consentProblems(record: ConsentRecord | null, asked: Asked): string[] {
  if (!record) return ['Nobody has recorded for this story who agreed that it is shown.']
  return rules.filter(({ holds }) => !holds(record, asked)).map(({ sentence }) => sentence(record, asked))
}
