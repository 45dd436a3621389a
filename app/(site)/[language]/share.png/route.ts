import { pictureOf } from '../../share'

export const GET = pictureOf.home
