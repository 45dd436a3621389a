/** What stands at the address of something that was taken back. It gives no reason: a reason could harm somebody. */
export const consent = {
  gone: {
    title: 'This page is gone',
    text: 'It was taken off this site and is not kept here. If you have a copy, please do not share it. What there is can be found here:',
  },
}
