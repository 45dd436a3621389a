import type { care as english } from '../en/care.ts'

/** Voor verhalen die kunnen schokken, en voor lezers die daar meteen weg moeten. */
export const care: typeof english = {
  contentNote: 'Voordat u leest',
  mayDistress: 'Dit verhaal kan schokkend zijn.',
  exit: 'Verlaat deze pagina nu',
  exitNote: 'Uw browsergeschiedenis wordt niet gewist.',
  exitKeys: 'U kunt ook drie keer op Shift drukken.',
  pressTwo: 'Druk nog twee keer op Shift om deze pagina te verlaten.',
  pressOne: 'Druk nog één keer op Shift om deze pagina te verlaten.',
  pressLate: 'U bent nog op deze pagina: Shift is niet binnen vijf seconden drie keer ingedrukt.',
  leaving: 'De pagina wordt verlaten.',
}
