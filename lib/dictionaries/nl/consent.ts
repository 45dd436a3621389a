import type { consent as english } from '../en/consent.ts'

export const consent: typeof english = {
  gone: {
    title: 'Deze pagina is weg',
    text: 'Hij is van deze site gehaald en wordt hier niet bewaard. Hebt u een kopie, deel die dan niet. Wat er wel is, vindt u hier:',
  },
}
