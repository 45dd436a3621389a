import { care } from '../../../dictionaries/en/care.ts'

// As on a story: who has learned how to leave that one leaves this one too.
const { exit, exitNote, exitKeys, pressTwo, pressOne, pressLate, leaving } = care

/** The words around a text under review, in English. Plain words (B1): many readers read it as a second language. */
export const frame = {
  /** The heading of the cover, and of the window. */
  title: 'A text for you to read',
  invited: 'Somebody of NAP 1325 asks you to read a text.',
  until: (day: string) => `You can open it until ${day}.`,
  left: (count: string) => `How many more times it can be opened: ${count}.`,
  onlyYou: 'This link is for you. Please do not send it to anybody else.',
  read: 'Read the text',
  readCounts: 'Only this button opens the text.',
  privacy: 'What we keep',
  kept: 'We keep that the link was opened, when, and which version was read.',
  notKept: 'We do not keep your name or your address on the internet (IP address).',
  cookie: 'Cookies keep the text and its pictures open in this browser. They do nothing else, and end with the link.',
  frameLanguage: 'Language of these buttons and notes',
  /** The banner above the text. */
  skip: 'Go to the text',
  banner: 'About this text',
  unpublished: 'Not published. For you to read.',
  published: 'This version has been published.',
  name: 'Text',
  textLanguage: 'Language of the text',
  version: 'Version of',
  opensUntil: 'Link works until',
  readIn: 'Read it in another language',
  exit,
  exitNote,
  exitKeys,
  pressTwo,
  pressOne,
  pressLate,
  leaving,
  /** The same for every reason: to say which would tell something about the text. */
  ended: 'This link does not work',
  askAgain: 'Please ask the person who sent it to you for a new link.',
  notSent: 'Nothing was sent',
  sendAgain: 'The page was open for too long, or came from somewhere else. Go back to the text and try once more.',
  back: 'Back to the text',
}

export type FrameWords = typeof frame
