import type { asking as english } from '../en/asking.ts'

export const asking: typeof english = {
  title: 'Schrijf aan de redactie',
  link: 'Vraag de redactie iets te wijzigen of weg te halen',
  lead: 'Staat er op deze site iets over u, of over iemand die u kent, dat moet worden gewijzigd of weggehaald? Laat het de redactie weten. U hebt geen account nodig en hoeft niet te zeggen wie u bent.',
  kept: (days) =>
    `Alleen de redactie leest dit. Het wordt niet gepubliceerd. Het wordt gewist ${days} dagen nadat het is afgehandeld.`,
  safety: 'Kan iemand op dit apparaat meekijken? Sluit deze pagina als u klaar bent.',
  about: 'Welk verhaal of welke pagina?',
  aboutHelp: 'De titel of het adres. U mag dit leeg laten.',
  text: 'Wat moet er veranderen?',
  textHelp: (most) => `In elke taal, hoogstens ${most} tekens.`,
  reply: 'Hoe kunnen we u antwoorden?',
  replyHelp: 'Alleen als u antwoord wilt. U mag dit leeg laten: we behandelen uw verzoek hoe dan ook.',
  trap: 'Laat dit leeg',
  send: 'Verstuur',
  back: 'Terug naar de site',
  notSent: 'Dit is nog niet verstuurd',
  problems: {
    noText: 'Schrijf wat er moet veranderen.',
    longText: 'Wat er moet veranderen is te lang: kort het in tot 4.000 tekens.',
    longAbout: 'Welk verhaal of welke pagina is te lang: kort het in tot 300 tekens.',
    longReply: 'Hoe we u kunnen antwoorden is te lang: kort het in tot 300 tekens.',
    trap: 'Het veld dat mensen leeg laten, was ingevuld: verstuur het formulier opnieuw.',
    tooMany: 'Er wachten nu te veel berichten. Probeer het morgen opnieuw of gebruik de contactpagina.',
    tooBig: 'Dit was langer dan een bericht kan zijn. Schrijf minder en verstuur het opnieuw.',
  },
  sentTitle: 'Dank u wel',
  sent: 'Uw bericht is verstuurd. U kunt deze pagina sluiten.',
}
