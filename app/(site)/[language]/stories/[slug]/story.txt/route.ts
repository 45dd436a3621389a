import { copyOfStory } from '../../../../copies'

export const GET = copyOfStory.txt
