import type { ConsentWords } from '../en/consent.ts'

export const consent: ConsentWords = {
  title: 'Votre accord',
  what: 'Vous avez lu un texte qui parle de vous. Ici, vous dites ce que nous pouvons en faire. Vous pouvez dire oui à une chose et non à une autre.',
  free: 'C’est vous qui décidez. Personne ne peut vous forcer, et vous n’avez pas à dire pourquoi. Si vous dites non, cela n’a aucune conséquence négative pour vous.',
  whoSees:
    'Tout le monde peut lire ce qui est sur ce site : aussi des gens qui vous connaissent, et des gens qui peuvent vous vouloir du mal. D’autres peuvent le copier, et les moteurs de recherche peuvent le trouver.',
  unsafe:
    'Vous ne vous sentez pas en sécurité si vous dites oui ? Alors dites non. Vous pouvez d’abord parler à la personne qui vous a envoyé ce lien.',
  next: 'Rien n’est montré avant qu’une personne de la rédaction ait regardé vos réponses.',
  changeMind:
    'Vous pouvez changer d’avis à tout moment. Gardez ce lien : avec lui, vous retirez votre accord, en entier ou pour une partie. L’effet est immédiat, et cela n’a aucune conséquence négative pour vous.',
  notBack:
    'Ce que nous ne pouvons pas reprendre : ce que d’autres ont copié, enregistré ou partagé, et ce qui est déjà imprimé.',
  kept: 'Nous gardons vos réponses comme preuve aussi longtemps que votre accord dure. Seule la rédaction peut les voir. Nous ne vérifions pas qui vous êtes, et nous le notons.',
  useTitle: 'Que pouvons-nous utiliser ?',
  text: 'Pouvons-nous utiliser les mots de ce texte ?',
  name: 'Pouvons-nous utiliser votre nom, s’il est dans ce texte ?',
  image: 'Pouvons-nous montrer les photos et les vidéos de ce texte ?',
  voice: 'Peut-on entendre votre voix dans les vidéos ?',
  channelTitle: 'Où pouvons-nous l’utiliser ?',
  web: 'Sur ce site ?',
  print: 'Sur papier, par exemple dans un rapport ?',
  social: 'Sur les réseaux sociaux ?',
  copies:
    'Dans un fichier que les gens peuvent télécharger et garder ? Les photos y sont aussi, si nous pouvons les montrer. Nous ne pouvons pas reprendre ce qu’ils ont gardé.',
  archives:
    'Et dans des archives de ce site ? Ce sont des copies de tout le site, que des bibliothèques et des personnes qui font de la recherche gardent. Cela compte seulement si vous dites oui aussi à la question d’avant. Nous ne pouvons pas reprendre ce qu’elles ont gardé.',
  keep: 'Pouvons-nous garder le texte dans nos archives après la fin de votre accord ? Nous ne le montrons plus alors.',
  yes: 'Oui',
  no: 'Non',
  untilTitle: 'Jusqu’à quand pouvons-nous l’utiliser ?',
  until1: 'Un an',
  until2: 'Deux ans',
  until5: 'Cinq ans',
  untilOpen: 'Jusqu’à ce que je retire mon accord',
  readsTitle: 'Dans quelle langue avez-vous lu le texte ?',
  readsHelp:
    'Cochez seulement ce que vous lisez bien. Nous montrons le texte seulement dans les langues que vous cochez.',
  reads: 'J’ai lu le texte dans cette langue et je l’ai compris : {language}',
  nameGiven: 'Votre nom, ou comment nous pouvons vous appeler',
  nameGivenHelp: 'Vous pouvez laisser ce champ vide. Seule la rédaction le voit.',
  send: 'Envoyer mes réponses',
  back: 'Retour au texte',
  problems: 'Il manque quelque chose',
  chooseAnswer: 'Choisissez oui ou non : {question}',
  chooseUntil: 'Choisissez jusqu’à quand nous pouvons l’utiliser.',
  chooseReads: 'Cochez la langue dans laquelle vous avez lu le texte.',
  nameTooLong: 'Ce nom est trop long. Utilisez 100 lettres au plus.',
  moved: 'Vous n’avez pas encore lu ce texte comme il est maintenant. Lisez-le d’abord, puis envoyez vos réponses.',
  otherPage:
    'Cette page est restée ouverte trop longtemps, ou elle venait d’ailleurs. Rien n’a été envoyé. Vérifiez vos réponses et envoyez-les encore une fois.',
  tooMany:
    'Des réponses ont été envoyées trop souvent avec ce lien. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
  thanks: 'Merci. Vos réponses ont été envoyées.',
  answered: 'Ce que vous avez répondu',
  notYet: 'Nous ne pouvons pas encore demander votre accord dans cette langue',
  notYetWhy:
    'Personne qui lit cette langue n’a encore vérifié les mots de cette page, et nous ne demandons pas avec des mots qui sont peut-être faux. Choisissez une autre langue que vous lisez bien, ou parlez à la personne qui vous a envoyé ce lien.',
  withdraw: 'Retirer votre accord',
  withdrawWhat:
    'Vous avez dit oui à un texte sur ce site. Ici, vous pouvez retirer cet accord. Vous n’avez pas à dire pourquoi, et cela n’a aucune conséquence négative pour vous.',
  choosePart: 'Que voulez-vous retirer ?',
  all: 'Tout',
  allHelp:
    'Le texte quitte ce site tout de suite, dans toutes les langues. Les photos qui sont seulement dans ce texte sont effacées.',
  imagePart: 'Les photos',
  imageHelp: 'Toutes les photos et vidéos du texte quittent ce site tout de suite. Les mots restent.',
  namePart: 'Mon nom',
  nameHelp: 'Le texte quitte ce site tout de suite. Il revient seulement quand la rédaction a enlevé votre nom.',
  voicePart: 'Ma voix',
  voiceHelp: 'Les vidéos du texte quittent ce site tout de suite. Les mots restent.',
  copiesPart: 'Les copies que les gens peuvent garder',
  copiesHelp:
    'À partir de maintenant, ce site ne donne plus le texte comme fichier. Ce que les gens ont gardé, nous ne pouvons pas le reprendre. La page reste.',
  archivesPart: 'Les archives de ce site',
  archivesHelp:
    'À partir de maintenant, les nouvelles archives de ce site ne contiennent pas le texte, et la rédaction l’enlève des archives que nous avons. Ce que d’autres ont gardé, nous ne pouvons pas le reprendre. La page reste.',
  goOn: 'Continuer',
  sure: 'En êtes-vous sûr ou sûre ?',
  takesBack: 'Vous retirez : {part}',
  now: 'Retirer maintenant',
  cancel: 'Non, revenir',
  done: 'C’est retiré',
  doneHelp: 'L’effet a été immédiat. La rédaction peut voir que vous l’avez fait.',
  notDone:
    'Cela n’a pas marché, et rien n’a été retiré. Essayez encore dans une minute, ou parlez à la personne qui vous a envoyé ce lien.',
  received: 'Nous l’avons reçu, et c’est en cours. Rechargez cette page dans un moment.',
}
