import type { retention as english } from '../en/retention.ts'

export const retention: typeof english = {
  readers: 'U als lezer',
  nothing: 'Niets. Deze site weet niet wie hem leest.',
  messages: 'Wat u aan de redactie schrijft',
  messageDays: (days) => `Tot ${days} nadat het is afgehandeld. Dan wordt het gewist.`,
  reviews: 'Wat u opmerkt bij een tekst die nog niet is gepubliceerd, en wanneer u die opende',
  reviewDays: (days) => `Tot ${days} nadat uw link is geëindigd. Dan wordt het gewist.`,
  untilErased: 'Tot de redactie het wist.',
  consent: 'Waarom een verhaal over u mag worden getoond',
  consentUntil:
    'Tot de redactie het dossier verwijdert. Trekt u het in, dan verdwijnt het verhaal meteen, en dat staat dan in het dossier.',
  history: 'Eerdere versies van een tekst, en de woorden van een verhaal dat is ingetrokken',
  historyHeld: 'Alleen de redactie kan ze lezen, tot zij ze wist. U kunt daarom vragen.',
  historyKept:
    'Het bedrijf dat onze teksten opslaat, bewaart er enige tijd een geschiedenis van. Dat kunnen wij niet verkorten.',
  backups: 'Kopieën voor noodgevallen',
  backupDays: (days) =>
    `${days}, behalve de nieuwste. Een verhaal dat intussen is ingetrokken, komt niet terug als een kopie wordt gebruikt.`,
}
