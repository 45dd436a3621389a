import type { MailWords } from '../en/mail.ts'

/** De mail met een link om een tekst te lezen, in het Nederlands. */
export const mail: MailWords = {
  subject: 'Een tekst om te lezen',
  hello: 'Goedendag,',
  asked: 'Iemand vraagt u een tekst te lezen. U hebt geen account en geen wachtwoord nodig.',
  open: 'Open deze pagina. Een knop op de pagina opent de tekst:',
  until: (day) => `De link werkt tot ${day}.`,
  onlyYou: 'Deze link is voor u. Stuur hem niet door.',
  unexpected: 'Verwachtte u dit bericht niet? Dan hoeft u niets te doen.',
}
