/** What is kept about people, and for how long. */
export const retention = {
  readers: 'You, as a reader',
  nothing: 'Nothing. This site does not know who reads it.',
  messages: 'What you write to the editors',
  messageDays: (days: string) => `Until ${days} after they have dealt with it. Then it is erased.`,
  reviews: 'What you remark on a text before it is published, and when you opened it',
  reviewDays: (days: string) => `Until ${days} after your link has ended. Then it is erased.`,
  untilErased: 'Until the editors erase it.',
  consent: 'Why a story about you may be shown',
  consentUntil:
    'Until the editors delete the record. When you take it back, the story goes at once, and the record says so.',
  history: 'Earlier versions of a text, and the words of a story that was taken back',
  historyHeld: 'Only the editors can read them, until they erase them. You can ask them to.',
  historyKept: 'The company that stores our texts keeps a history of them for some time, which we cannot shorten.',
  backups: 'Copies for emergencies',
  backupDays: (days: string) =>
    `${days}, except the newest of them. A story that was taken back meanwhile is not shown again when a copy is used.`,
}
