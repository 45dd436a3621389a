import { citationOf } from '../../../../citations'

export const GET = citationOf.document.ris
