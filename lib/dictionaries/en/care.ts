/** For stories that may distress, and for readers who need to leave them at once. */
export const care = {
  contentNote: 'Before you read',
  mayDistress: 'This story may be distressing.',
  exit: 'Leave this page now',
  exitNote: 'Your browser history is not cleared.',
  exitKeys: 'You can also press Shift three times.',
  pressTwo: 'Press Shift twice more to leave this page.',
  pressOne: 'Press Shift once more to leave this page.',
  pressLate: 'You are still on this page: Shift was not pressed three times within five seconds.',
  leaving: 'Leaving this page.',
}
