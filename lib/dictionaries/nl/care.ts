import type { care as english } from '../en/care.ts'

/** Voor verhalen die kunnen schokken, en wie daar meteen weg moet. */
export const care: typeof english = {
  contentNote: 'Voordat u leest',
  mayDistress: 'Dit verhaal kan schokkend zijn.',
  exit: 'Verlaat deze pagina nu',
  exitTo: (title) => `Verlaat deze pagina nu: naar ${title}`,
  exitNote: 'De geschiedenis van uw browser wordt niet gewist.',
  exitKeys: 'Of druk drie keer op de Shift-toets.',
  pressTwo: 'Druk nog twee keer op Shift om deze pagina te verlaten.',
  pressOne: 'Druk nog één keer op Shift om deze pagina te verlaten.',
  pressLate: 'Niet verlaten: Shift is niet binnen vijf seconden drie keer ingedrukt.',
  leaving: 'De pagina wordt verlaten.',
}
