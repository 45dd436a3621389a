import type { FrameWords } from '../en/frame.ts'
import { care } from '../../../dictionaries/nl/care.ts'

// As on a story: who has learned how to leave that one leaves this one too.
const { exit, exitNote, exitKeys, pressTwo, pressOne, pressLate, leaving } = care

/** De woorden rond een tekst die wordt voorgelegd, in het Nederlands. */
export const frame: FrameWords = {
  title: 'Een tekst om te lezen',
  invited: 'Iemand van NAP 1325 vraagt u een tekst te lezen.',
  until: (day) => `U kunt de tekst openen tot ${day}.`,
  left: (count) => `Zo vaak kan de tekst nog worden geopend: ${count}.`,
  onlyYou: 'Deze link is voor u. Stuur hem niet door.',
  read: 'Lees de tekst',
  readCounts: 'Alleen deze knop opent de tekst.',
  privacy: 'Wat we bewaren',
  kept: 'We bewaren dat de link is geopend, wanneer, en welke versie is gelezen.',
  notKept: 'We bewaren niet uw naam en niet uw adres op internet (IP-adres).',
  cookie: 'Cookies houden de tekst en de foto’s open in deze browser. Ze doen niets anders en eindigen met de link.',
  frameLanguage: 'Taal van deze knoppen en uitleg',
  skip: 'Naar de tekst',
  banner: 'Over deze tekst',
  unpublished: 'Niet gepubliceerd. Alleen om te lezen.',
  published: 'Deze versie is gepubliceerd.',
  name: 'Tekst',
  textLanguage: 'Taal van de tekst',
  version: 'Versie van',
  opensUntil: 'Link werkt tot',
  readIn: 'Lees de tekst in een andere taal',
  exit,
  exitNote,
  exitKeys,
  pressTwo,
  pressOne,
  pressLate,
  leaving,
  ended: 'Deze link werkt niet',
  askAgain: 'Vraag de persoon die u de link stuurde om een nieuwe link.',
  notSent: 'Er is niets verstuurd',
  sendAgain:
    'De pagina stond te lang open, of kwam ergens anders vandaan. Ga terug naar de tekst en probeer het opnieuw.',
  back: 'Terug naar de tekst',
}
