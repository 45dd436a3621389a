import type { consent as english } from '../en/consent.ts'

export const consent: typeof english = {
  gone: {
    title: 'Deze pagina is er niet meer',
    text: 'De pagina is van deze site verwijderd. Hebt u een kopie, deel die dan niet. Probeer een van deze:',
  },
}
