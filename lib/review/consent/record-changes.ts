import { isStoryLanguage } from '../../languages.ts'
import { isDefined, type Stored } from '../../stored.ts'
import { languageName } from '../../words.ts'
import type { RecordAfter } from './record-after.ts'
import { questionTitles } from './titles.ts'

/** What changes in a consent record, as editors see it. */
export interface RecordChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

const fields: readonly (readonly [name: string, title: string])[] = [
  ['basis', 'Why it may be shown'],
  ['givenHow', 'How consent was given'],
  ['givenOn', 'Given on'],
  ['uses', 'What may be used'],
  ['channels', 'Where it may be used'],
  ['languages', 'In which languages'],
  ['anonymity', 'How the person appears'],
  ['mayKeep', 'May be kept after consent has ended'],
  ['expiresAt', 'Holds until'],
  ['reconfirmBy', 'To be confirmed again by'],
  ['withdrawnOn', 'Withdrawn on'],
  ['unconfirmedSince', 'To be confirmed after a restore, since'],
  ['heldSince', 'Hidden until the name is out, since'],
]

const titles: Readonly<Record<string, string>> = {
  given: 'the person gave consent',
  noIdentifiablePerson: 'no person can be identified',
  publishedEarlier: 'published earlier, to be confirmed again',
  ...questionTitles,
  named: 'with the real name',
  pseudonym: 'with another name',
  anonymous: 'without a name',
  true: 'yes',
  false: 'no',
}

/** The fields that become different, in the order of the form. */
export function recordChanges(record: Stored | null, { set, unset }: RecordAfter): RecordChange[] {
  return fields.flatMap(([name, title]) => {
    const before = inWords(record?.[name])
    const after = unset.includes(name) ? inWords(undefined) : name in set ? inWords(set[name]) : before
    return before === after ? [] : [{ field: title, before, after }]
  })
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(inWords).join(', ')
  if (!isDefined(value)) return '–'
  if (isStoryLanguage(value)) return languageName(value, 'en')
  const text = String(value)
  return titles[text] ?? (/^\d{4}-\d{2}-\d{2}T/u.test(text) ? text.slice(0, 10) : text)
}
