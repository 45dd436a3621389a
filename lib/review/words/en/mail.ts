/**
 * The mail with which a review link is sent, in English. Others may see a mailbox: it does not say which text, whose, or
 * about whom.
 */
export const mail = {
  subject: 'A text for you to read',
  hello: 'Hello,',
  asked: 'Somebody asks you to read a text. You do not need an account or a password.',
  open: 'Open this page. A button on it opens the text:',
  until: (day: string) => `The link works until ${day}.`,
  onlyYou: 'It is for you. Please do not send it to anybody else.',
  unexpected: 'If you did not expect this message, you do not have to do anything.',
}

export type MailWords = typeof mail
