import type { MailWords } from '../en/mail.ts'

/** Le message qui envoie un lien de lecture, en français. */
export const mail: MailWords = {
  subject: 'Un texte à lire',
  hello: 'Bonjour,',
  asked: 'Une personne vous demande de lire un texte. Vous n’avez besoin ni de compte ni de mot de passe.',
  open: 'Ouvrez cette page. Un bouton y ouvre le texte :',
  until: (day) => `Le lien fonctionne jusqu’au ${day}.`,
  onlyYou: 'Il est pour vous. Merci de ne l’envoyer à personne d’autre.',
  unexpected: 'Si vous n’attendiez pas ce message, vous n’avez rien à faire.',
}
