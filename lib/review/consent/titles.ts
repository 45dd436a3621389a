import type { WithdrawablePart } from './answer.ts'
import type { ConsentQuestion } from './questions.ts'

/** What editors call what is asked. */
export const questionTitles: Readonly<Record<ConsentQuestion, string>> = {
  text: 'the words',
  name: 'the name',
  image: 'pictures and videos',
  voice: 'the voice',
  web: 'this website',
  print: 'print',
  social: 'social media',
  copies: 'copies that readers keep',
  archives: 'archives of the site',
  keep: 'to keep afterwards',
}

/** What editors call what is taken back. */
export const partTitles: Readonly<Record<WithdrawablePart, string>> = {
  all: 'everything',
  image: 'the pictures',
  name: 'the name',
  voice: 'the voice',
  copies: 'copies that readers keep',
  archives: 'archives of the site',
}
