import type { Retention } from '@/lib/content/retention'
import { dictionary } from '@/lib/dictionaries'
import { inDays } from '@/lib/formatters'
import { Facts } from '../text/facts'
import type { SectionProps } from './section-props'
import { SectionFrame } from './section-frame'

interface RetentionSectionProps extends SectionProps<'retentionSection'> {
  readonly retention: Retention
}

/** What is kept about people and for how long: true by itself, since nobody writes it. */
export function RetentionSection({ section, language, edit, retention }: RetentionSectionProps) {
  const words = dictionary(language).retention
  const { days, backupDays, keepsHistory } = retention
  const erasedAfter = (say: (days: string) => string) =>
    days === null ? words.untilErased : say(inDays(days, language))
  return (
    <SectionFrame section={section} language={language} edit={edit}>
      <Facts
        facts={[
          [words.readers, words.nothing],
          [words.messages, erasedAfter(words.messageDays)],
          [words.reviews, erasedAfter(words.reviewDays)],
          [words.consent, words.consentUntil],
          [words.history, keepsHistory ? `${words.historyHeld} ${words.historyKept}` : words.historyHeld],
          [words.backups, backupDays !== null && words.backupDays(inDays(backupDays, language))],
        ]}
      />
    </SectionFrame>
  )
}
