import { say } from '../../parts/say.ts'

/** What has to be typed before consent is withdrawn: a click alone happens too easily. */
export const confirmationWord = say('withdraw')

/** Whether somebody typed it; spaces and capitals do not matter. */
export function isConfirmed(typed: string): boolean {
  return typed.trim().toLowerCase() === confirmationWord
}
