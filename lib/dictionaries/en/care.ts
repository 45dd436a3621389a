/** For stories that may distress, and who must leave them at once. */
export const care = {
  contentNote: 'Before you read',
  mayDistress: 'This story may be distressing.',
  exit: 'Leave this page now',
  exitTo: (title: string) => `Leave this page now: to ${title}`,
  exitNote: 'The history of your browser is not cleared.',
  exitKeys: 'Or press the Shift key three times.',
  pressTwo: 'Press Shift twice more to leave this page.',
  pressOne: 'Press Shift once more to leave this page.',
  pressLate: 'Not left: Shift was not pressed three times within five seconds.',
  leaving: 'Leaving this page.',
}
