import { citationOf } from '../../../../citations'

export const GET = citationOf.story.ris
