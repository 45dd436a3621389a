import type { WithdrawablePart } from '@/lib/review/consent/answer'

/** The words for each part: what it is called, and what taking it back does. */
export const partWords = {
  all: { name: 'all', help: 'allHelp' },
  image: { name: 'imagePart', help: 'imageHelp' },
  name: { name: 'namePart', help: 'nameHelp' },
  voice: { name: 'voicePart', help: 'voiceHelp' },
  copies: { name: 'copiesPart', help: 'copiesHelp' },
  archives: { name: 'archivesPart', help: 'archivesHelp' },
} as const satisfies Readonly<Record<WithdrawablePart, object>>
