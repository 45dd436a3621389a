/** What the pages for signing in say in one language. */
export interface LoginWords {
  /** As in `<html lang>`. */
  readonly language: string
  readonly signInTo: string
  readonly email: string
  readonly password: string
  readonly signIn: string
  readonly enterCode: string
  readonly codeHint: string
  readonly code: string
  readonly goOn: string
  readonly asSomebodyElse: string
  /** Before the title of a page on which something is wrong. */
  readonly error: string
  readonly wrong: string
  readonly again: string
  readonly wrongCode: string
  readonly tooOften: (seconds: number) => string
  readonly tooMany: (seconds: number) => string
}

const english: LoginWords = {
  language: 'en',
  signInTo: 'Sign in to the Studio',
  email: 'E-mail',
  password: 'Password',
  signIn: 'Sign in',
  enterCode: 'Enter your code',
  codeHint: 'Your app shows six digits. If you have lost it, enter a recovery code.',
  code: 'Code',
  goOn: 'Continue',
  asSomebodyElse: 'Sign in as somebody else',
  error: 'Error',
  wrong: 'That e-mail and password do not belong together.',
  again: 'That took too long or too many tries. Please sign in again.',
  wrongCode: 'That code is not right, or was used before. Enter the newest one.',
  tooOften: (seconds) => `Too many attempts. Try again in ${seconds} seconds.`,
  tooMany: (seconds) => `Too many people are signing in at once. Try again in ${seconds} seconds.`,
}

const dutch: LoginWords = {
  language: 'nl',
  signInTo: 'Inloggen in Studio',
  email: 'E-mail',
  password: 'Wachtwoord',
  signIn: 'Inloggen',
  enterCode: 'Voer uw code in',
  codeHint: 'Uw app toont zes cijfers. Bent u de app kwijt, voer dan een herstelcode in.',
  code: 'Code',
  goOn: 'Verder',
  asSomebodyElse: 'Als iemand anders inloggen',
  error: 'Fout',
  wrong: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
  again: 'Dat duurde te lang, of u probeerde het te vaak. Log opnieuw in.',
  wrongCode: 'Die code klopt niet, of is al gebruikt. Voer de nieuwste in.',
  tooOften: (seconds) => `Te veel pogingen. Probeer het over ${seconds} seconden opnieuw.`,
  tooMany: (seconds) => `Er loggen te veel mensen tegelijk in. Probeer het over ${seconds} seconden opnieuw.`,
}

/** @param language as somebody asked for it; English where it is another, or none */
export const loginWords = (language: string | undefined): LoginWords => (language === 'nl' ? dutch : english)
