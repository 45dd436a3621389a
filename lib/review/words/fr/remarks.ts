import type { RemarkWords } from '../en/remarks.ts'

/** Les mots des remarques et des décisions, en français. */
export const remarks: RemarkWords = {
  heading: 'Ce que vous pensez de ce texte',
  whoReads: 'L’équipe de rédaction lit ce que vous envoyez. Toute personne qui a ce lien peut aussi le lire.',
  aboutText: 'Dire quelque chose sur tout le texte',
  aboutParagraph: 'Dire quelque chose sur ce paragraphe',
  decide: 'Dire si vous êtes d’accord avec le texte',
  remarkTitle: 'Votre remarque',
  decisionTitle: 'Votre décision',
  paragraph: 'Vous écrivez sur ce paragraphe :',
  wholeText: 'Vous écrivez sur tout le texte.',
  partWithoutWords: 'Une image ou une vidéo',
  text: 'Votre remarque',
  reason: 'Votre raison, si vous voulez en donner une',
  textHelp: (most) => `Texte simple, ${most} caractères au maximum.`,
  safety: 'N’écrivez rien qui puisse mettre quelqu’un en danger.',
  name: 'Votre nom, si vous voulez le donner',
  nameNeeded: 'Votre nom',
  nameHelp: 'Une fonction suffit, par exemple « le ministère ». Nous ne la vérifions pas.',
  question: 'Êtes-vous d’accord avec ce texte ?',
  approve: 'Oui, je suis d’accord',
  askForChanges: 'Non, il faut d’abord changer quelque chose',
  trap: 'Laissez ce champ vide',
  send: 'Envoyer',
  back: 'Retour au texte',
  notSentYet: 'Ceci n’a pas encore été envoyé',
  problems: {
    noText: 'Écrivez votre remarque dans le champ.',
    longText: (length, most) =>
      `Votre texte compte ${length} caractères. Le maximum est de ${most} : raccourcissez-le, ou envoyez-le en plusieurs parties.`,
    tooBig: (most) =>
      `Votre texte est beaucoup trop long : ${most} caractères au maximum. Revenez en arrière dans votre navigateur pour retrouver ce que vous avez écrit.`,
    noName: 'Écrivez un nom ou une fonction, pour que l’équipe de rédaction sache qui décide.',
    longName: (most) => `Le nom est trop long : ${most} caractères au maximum.`,
    noVerdict: 'Choisissez une des deux réponses.',
    trap: 'Un champ doit rester vide. Nous l’avons vidé. Appuyez encore une fois sur « Envoyer ».',
    tooFast:
      'Beaucoup de remarques sont arrivées en une minute. Attendez une minute, puis appuyez encore une fois sur « Envoyer ».',
    tooMany:
      'Ce lien ne peut plus recevoir de remarques. Copiez votre texte et envoyez-le à la personne qui vous a donné le lien.',
    otherPage:
      'Nous n’avons pas pu voir que cela venait de cette page. Relisez votre texte et appuyez encore une fois sur « Envoyer ».',
    otherVersion:
      'Nous n’avons pas pu voir quelle version vous avez lue. Revenez au texte et choisissez de nouveau le paragraphe.',
    notAllowed:
      'Ce lien permet seulement de lire. Copiez votre texte et envoyez-le à la personne qui vous a donné le lien.',
  },
  thanksRemark: 'Merci. L’équipe de rédaction a reçu votre remarque.',
  thanksDecision: 'Merci. L’équipe de rédaction a reçu votre décision.',
  listHeading: 'Ce qui a été dit avec ce lien',
  noneYet: 'Rien n’a encore été dit.',
  kinds: { comment: 'Remarque', approved: 'D’accord avec le texte', changesAsked: 'Demande des changements' },
  noName: 'Sans nom',
  reply: 'Réponse de l’équipe de rédaction',
  done: 'L’équipe de rédaction en a tenu compte.',
  changedSince: 'Le texte a changé depuis que ceci a été écrit.',
  paragraphGone: 'Ce paragraphe n’est plus dans le texte.',
  movedOn:
    'Le texte a changé depuis que vous avez ouvert le formulaire. Votre remarque restera avec la version que vous avez lue.',
  paragraphNow: 'Voir le paragraphe',
}
