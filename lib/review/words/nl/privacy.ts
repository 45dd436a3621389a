import type { PrivacyWords } from '../en/privacy.ts'

/** Wat er van een beoordeling wordt bewaard, en hoelang, in het Nederlands. */
export const privacy: PrivacyWords = {
  erased: (days) => `We wissen wat u hier schrijft, en wanneer u de tekst opende, ${days} nadat de link is geëindigd.`,
  agreed: 'Waar u toestemming voor geeft, bewaren we zolang uw toestemming geldt.',
  history: 'De dienst die onze teksten opslaat, kan de geschiedenis ervan langer bewaren.',
}
