import type { ComparedPicture } from '../../compare/comparison.ts'

/** What changed in a text under review, in English. Plain words (B1). */
export const compare = {
  title: 'What has changed?',
  choices: 'Compare the text with:',
  published: 'the published text',
  seen: 'the version you read before',
  backToText: 'Back to the text',
  /** Above the text, when another version of it was read before. */
  newVersion: (day: string) => `This text has changed since you read it on ${day}.`,
  seeChanges: 'See what has changed',
  notPublished: 'This text is not published. There is nothing to compare it with yet.',
  noneSeen: 'With this link, only this version was read. There is no earlier version to compare it with.',
  notKept: 'The version that you read before is no longer kept. We cannot show what has changed since then.',
  nothing: 'Nothing has changed.',
  readOn: (day: string) => `You read the other version on ${day}.`,
  count: (number: string) => `Number of changes: ${number}`,
  howToRead: 'How to read this page',
  added: 'Text that was added',
  removed: 'Text that was removed',
  toList: 'To the list of changes',
  next: 'Next change',
  change: (number: string) => `Change ${number}`,
  /** For screen readers, around the words themselves. */
  spoken: {
    added: 'added:',
    addedEnd: 'end of added text.',
    removed: 'removed:',
    removedEnd: 'end of removed text.',
    restyled: 'changed in form or link:',
    restyledEnd: 'end of changed form or link.',
  },
  status: { changed: 'Changed', added: 'Added', removed: 'Removed', moved: 'Moved here' },
  movedAway: 'This was here. It is now in another place:',
  movedAwayPart: 'This part of the page was here. It is now in another place.',
  rewritten: 'Much has changed here. First you see the old text, then the new text.',
  reset: 'The form has changed: for example, a paragraph is now a heading.',
  restyled: 'The words are the same. Bold, italics or a link has changed.',
  linkBefore: (address: string) => `link before: ${address}`,
  linkNow: (address: string) => `link now: ${address}`,
  pictures: {
    same: 'The picture is the same.',
    added: 'A picture was added.',
    removed: 'The picture was removed.',
    replaced: 'There is another picture.',
    reframed: 'Another part of the picture is shown.',
  } satisfies Record<ComparedPicture['status'], string>,
  before: 'Before',
  now: 'Now',
  unknown: 'This part cannot be shown here.',
}

export type CompareWords = typeof compare
